import { parseArgs } from "node:util";
import { ObservatoryError } from "../lib/errors";
import { loadDumpContent } from "./dump/load-dump-content";
import type { MoltbookContent } from "./moltbook/content";
import { startMoltbookServer } from "./moltbook/start-moltbook-server";
import { createWorldContent } from "./moltbook/world/create-world-content";

const usage =
  "Usage: serve-moltbook (--dump DIR | --world [--seed N] [--anchor ISO-TIME]) [--dialect v1|v2] [--port N]";

const refuse = (message: string): ObservatoryError => new ObservatoryError("bad_request", message);

const whole = (text: string, what: string, max: number): number => {
  if (/^\d{1,10}$/.test(text) && Number(text) <= max) return Number(text);
  throw refuse(`${what} has to be a whole number up to ${max}.`);
};

function parseCommand() {
  const { values } = parseArgs({
    options: {
      dump: { type: "string" },
      world: { type: "boolean", default: false },
      seed: { type: "string", default: "1" },
      anchor: { type: "string" },
      dialect: { type: "string", default: "v2" },
      port: { type: "string", default: "0" },
    },
  });
  const { dump, dialect } = values;
  if (values.world === (dump !== undefined)) throw refuse(usage);
  if (dialect !== "v1" && dialect !== "v2") throw refuse("The dialect is v1 or v2.");
  const anchor = new Date(values.anchor ?? Math.floor(Date.now() / 3_600_000) * 3_600_000);
  if (Number.isNaN(anchor.getTime())) throw refuse("The anchor has to be a time, such as 2026-03-01T12:00:00Z.");
  const seed = whole(values.seed, "The seed", 4_294_967_295);
  return { dump, seed, anchor, dialect, port: whole(values.port, "The port", 65_535) } as const;
}

/**
 * Serves a demo Moltbook on loopback until SIGTERM or SIGINT. The first line of its output is one JSON object with its address. A simulated world
 * begins seven days before its anchor, by default the current hour; who wants to meet the same world again later gives the same anchor.
 */
async function serve() {
  const { dump, seed, anchor, dialect, port } = parseCommand();
  const content: MoltbookContent = dump ? await loadDumpContent(dump) : createWorldContent({ seed, anchor });
  const server = await startMoltbookServer({ content, dialect, port });
  console.log(JSON.stringify({ url: server.url }));
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  }
}

serve().catch((error: unknown) => {
  const isTaken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  const isExpected = error instanceof ObservatoryError || (error instanceof TypeError && "code" in error);
  if (isTaken) console.error("The port is taken: choose another one, or 0 for any free one.");
  else console.error(isExpected ? error.message : error);
  process.exit(1);
});
