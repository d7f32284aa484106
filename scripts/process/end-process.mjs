// @ts-check
import { setTimeout as wait } from "node:timers/promises";
import { identify, isAlive } from "./identity.mjs";

/**
 * Ends a process and the group that it leads: asks the leader, waits `patienceMs`, then kills what is left of the group.
 * @param {import("./identity.mjs").Identity} identity
 * @param {number} patienceMs
 * @param {NodeJS.Signals} [signal]
 * @returns {Promise<boolean>} false: it is still there (it belongs to another user)
 */
export async function endProcess(identity, patienceMs, signal = "SIGTERM") {
  if (isAlive(identity)) send(identity.pid, signal);
  await untilGone(identity, patienceMs);
  // The group's id is not given out again while a member lives, so it is ours unless a stranger now has the leader's id.
  const isStranger = !isAlive(identity) && identify(identity.pid) !== null;
  if (!isStranger) send(-identity.pid, "SIGKILL");
  return untilGone(identity, 2_000);
}

/** @param {import("./identity.mjs").Identity} identity @param {number} patienceMs */
async function untilGone(identity, patienceMs) {
  const deadline = Date.now() + patienceMs;
  while (isAlive(identity)) {
    if (Date.now() > deadline) return false;
    await wait(30);
  }
  return true;
}

/** @param {number} target @param {NodeJS.Signals} signal */
function send(target, signal) {
  try {
    process.kill(target, signal);
  } catch (error) {
    // ESRCH: gone between the look and the signal. EPERM: another user's; the caller sees that it is still alive.
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code !== "ESRCH" && code !== "EPERM") throw error;
  }
}
