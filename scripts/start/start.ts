import { setTimeout as wait } from "node:timers/promises";
import { Failure } from "../process/failure.mjs";
import type { Shutdown } from "../process/signals.mjs";
import { step } from "../process/step.mjs";
import { ensureBuilt } from "./build";
import { chooseEngine } from "./choose-engine";
import { chooseSource } from "./choose-source";
import { findInngest } from "./find-inngest";
import { runFirstThings } from "./first-things";
import { keepWorker } from "./keep-worker";
import { loadVariables } from "./load-variables";
import { parseStartOptions } from "./options";
import { prepare } from "./prepare";
import { printAddresses } from "./print-addresses";
import { reach, registerFunctions, requirePort, startInngest, startWeb, startWorker } from "./services";

/** From an installed project to a running observatory. Returns only by throwing: when something that has to run has ended. */
export async function start(root: string, argv: string[], shutdown: Shutdown): Promise<void> {
  const options = parseStartOptions(argv);
  const given = loadVariables(root);
  const host = given.HOST || "127.0.0.1";
  const port = options.port ?? Number(given.PORT || 3_000);
  const webUrl = reach(host, port);
  const source = chooseSource(options, given);
  const engine = chooseEngine(given, findInngest(root));
  await requirePort(host, port);

  let ended: string | null = null;
  const onEnd = (sentence: string) => {
    ended ??= sentence;
  };
  const prepared = await prepare(root, source, given, shutdown, onEnd);
  await ensureBuilt(root);
  const variables = {
    ...prepared.variables,
    ENGINE: engine.engine,
    HOST: host,
    PORT: String(port),
    NEXTAUTH_URL: given.NEXTAUTH_URL || `http://localhost:${port}`,
  };

  // Stopped all at once: each may take its seconds to end in order, and together they have ten.
  const stops: (() => Promise<void>)[] = [];
  shutdown.onStop(() => Promise.all(stops.map((stop) => stop())));
  let ui = engine.ui;
  if (engine.devServer) {
    const binary = engine.devServer;
    const inngest = await step(
      "Inngest dev server",
      () => startInngest(root, binary, webUrl),
      ({ answer }) => answer,
    );
    stops.push(() => inngest.stop(3_000));
    void inngest.exited.then((how) => onEnd(`The Inngest dev server ended (${how}); see .data/logs/inngest.log`));
    ui = inngest.answer;
    Object.assign(variables, { INNGEST_DEV: inngest.answer });
  }
  const web = await step(
    "Web server",
    () => startWeb(root, host, port, variables),
    () => webUrl,
  );
  stops.push(() => web.stop(4_000));
  void web.exited.then((how) => onEnd(`The web server ended (${how}); see .data/logs/web.log`));
  if (engine.engine === "embedded") {
    const worker = await step("Worker", () => keepWorker(() => startWorker(root, variables)));
    stops.push(worker.stop);
  } else await step("Registering the functions with Inngest", () => registerFunctions(webUrl));

  await runFirstThings(root, variables);
  printAddresses({ ...source, engine, ui, port, host });
  while (ended === null) {
    await wait(1_000);
    if (!prepared.database.isAlive()) onEnd("PostgreSQL ended; see .data/logs/postgres.log");
  }
  throw new Failure(ended);
}
