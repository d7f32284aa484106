import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "../../store/database";
import { listLogs } from "../../store/list-logs";

/** Prints a run's log lines as they come, until `end`, which prints what is left. */
export function followRun(db: Database, runId: string, print: (line: string) => void): { end(): Promise<void> } {
  const stopping = new AbortController();
  let after = 0n;
  const look = async () => {
    for (const line of await listLogs(db, runId, after)) {
      after = line.id;
      const level = line.level === "info" ? "" : `${line.level}: `;
      print(`${line.at.toISOString().slice(11, 19)}  ${level}${line.message}${renderData(line.data)}`);
    }
  };
  const following = (async () => {
    while (!stopping.signal.aborted) {
      await look();
      await sleep(300, undefined, { signal: stopping.signal }).catch(() => {});
    }
  })();
  // A look that fails is no reason to end the run; the last one, in end(), tells.
  following.catch(() => {});
  return {
    async end() {
      stopping.abort();
      await following.catch(() => {});
      await look();
    },
  };
}

const renderData = (data: unknown): string =>
  data !== null && typeof data === "object" && Object.keys(data).length > 0
    ? `  ${Object.entries(data)
        .map(([key, value]) => `${key} ${String(value)}`)
        .join(", ")}`
    : "";
