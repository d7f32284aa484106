import path from "node:path";
import { startService } from "../process/service.mjs";
import type { Shutdown } from "../process/signals.mjs";
import { step } from "../process/step.mjs";
import type { Source, Variables } from "./choose-source";

/**
 * Starts the servers of ours that the source needs, each a real HTTP server, and answers with the variables that say where everything is
 * reached. `onEnd` is told when one ends by itself.
 */
export async function serveSource(
  root: string,
  source: Source,
  given: Variables,
  shutdown: Shutdown,
  onEnd: (sentence: string) => void,
): Promise<Variables> {
  const serve = async (what: string, name: string, args: string[]) => {
    const service = await step(
      what,
      () => startDemoServer(root, name, args),
      ({ answer }) => answer,
    );
    shutdown.onStop(() => service.stop(500));
    void service.exited.then((how) => onEnd(`The demo server ${name} ended (${how}); see .data/logs/${name}.log`));
    return service.answer;
  };

  const variables: Variables = {
    OBSERVATORY_SOURCE_KIND: source.kind,
    OBSERVATORY_SOURCE_NAME: given.OBSERVATORY_SOURCE_NAME || source.name,
  };
  if (source.serve && "world" in source.serve)
    variables.MOLTBOOK_BASE_URL = await serve("Serving a simulated Moltbook", "moltbook", ["--world"]);
  else if (source.serve)
    variables.MOLTBOOK_BASE_URL = await serve(`Serving the dump ${source.serve.dump}`, "moltbook", [
      "--dump",
      source.serve.dump,
      "--dialect",
      "v2",
    ]);
  if (source.judge === "stand-in") {
    variables.OPENROUTER_BASE_URL = await serve("Serving a stand-in model", "model", []);
    variables.OPENROUTER_API_KEY = "stand-in";
    variables.OPENROUTER_MODEL = "observatory/stand-in-1";
  } else if (source.judge === "configured" && !given.OPENROUTER_API_KEY) {
    // A model server of the operator's own, named by its address alone, asks for no key.
    variables.OPENROUTER_API_KEY = "none";
  }
  return variables;
}

/** The first line that a demo server prints is {"url": "http://127.0.0.1:PORT/api/v1"}; one that cannot start says why in a sentence. */
async function startDemoServer(root: string, name: string, args: string[]) {
  return startService({
    name: `The demo server ${name}`,
    command: process.execPath,
    args: ["--import", "tsx", `demo/serve-${name}.ts`, ...args, "--port", "0"],
    cwd: root,
    env: process.env,
    logFile: path.join(root, ".data", "logs", `${name}.log`),
    ready: (written) => /^\{"url":\s*"([^"]+)"/m.exec(written)?.[1] ?? null,
  });
}
