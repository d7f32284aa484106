// @ts-check
import { endChildren, leaveFolder } from "./claim.mjs";
import { report } from "./failure.mjs";
import { parentOf } from "./identity.mjs";
import { say } from "./step.mjs";

/**
 * What has to be undone before this process ends, in the reverse order of its making.
 * @typedef {{ isStopping: boolean, onStop: (undo: () => Promise<unknown>) => void, stop: () => Promise<void> }} Shutdown
 */

/**
 * From now on Ctrl-C, SIGTERM, a closed terminal and the death of the npm that started us end everything in order, with exit code 0.
 * @returns {Shutdown}
 */
export function stopOnSignal() {
  /** @type {(() => Promise<unknown>)[]} */
  const undos = [];
  /** @type {Promise<void> | null} */
  let stopped = null;

  const stopAll = async () => {
    for (let undo = undos.pop(); undo; undo = undos.pop()) await undo().catch(report);
    // Commands, and what was being started just now.
    await endChildren();
    leaveFolder();
  };
  const shutdown = {
    isStopping: false,
    onStop: (/** @type {() => Promise<unknown>} */ undo) => void undos.push(undo),
    stop: () => {
      stopped ??= stopAll();
      return stopped;
    },
  };
  const onSignal = async () => {
    if (shutdown.isStopping) return;
    shutdown.isStopping = true;
    say("Stopping …");
    await shutdown.stop();
    process.exit();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, onSignal);
  // A terminal that has gone takes no more lines; that must not stop the stopping.
  process.stdout.on("error", () => undefined);
  process.stderr.on("error", () => undefined);

  if (process.env.npm_lifecycle_event) {
    // npm passes signals on, but not the one that kills it; and between it and us there may be a shell that passes on none.
    const parent = process.ppid;
    const grandparent = parentOf(parent);
    const isOrphan = () => process.ppid !== parent || parentOf(parent) !== grandparent;
    setInterval(() => isOrphan() && void onSignal(), 1_000).unref();
  }
  return shutdown;
}
