import { say } from "../process/step.mjs";
import type { EngineChoice } from "./choose-engine";
import type { Source } from "./choose-source";

const judges = {
  configured: "judged by the model of the settings",
  "stand-in": "judged by a stand-in model: its verdicts are simulated",
  none: "no judge is configured (OPENROUTER_API_KEY), so content is fetched and not scored",
};
const kinds = { live: "the live site", dump: "a dump", demo: "a simulation" };

/** The last lines of a start: what is observed, by whom, and where to look. */
export function printAddresses(
  running: Source & { engine: EngineChoice; ui: string | null; host: string; port: number },
): void {
  const { engine } = running;
  say("");
  say(`Observing ${running.name}, ${kinds[running.kind]}; ${judges[running.judge]}.`);
  say(`  Dashboard  http://${running.host === "127.0.0.1" ? "localhost" : running.host}:${running.port}`);
  say(`  Engine     ${engine.engine} (${engine.reason})${running.ui ? `, UI ${running.ui}` : ""}`);
  say("  Logs       .data/logs");
  say("Ctrl-C stops everything.");
}
