import type { Database } from "../../store/database";
import { saveEvaluations } from "../../store/save-evaluation";
import type { EvaluationRow } from "../../store/types";

/** Resolves when the evaluation is stored. */
export type SaveVerdict = (row: EvaluationRow) => Promise<void>;

const most = 64;

/**
 * Stores each verdict as it arrives; those that arrive while others are being stored go together in the next transaction. Every save moves
 * the same few counters, so that many at once would only wait for each other.
 */
export function createVerdictWriter(save: (rows: EvaluationRow[]) => Promise<unknown>): SaveVerdict {
  const waiting: { row: EvaluationRow; resolve: () => void; reject: (error: unknown) => void }[] = [];
  let isWriting = false;

  const write = async () => {
    isWriting = true;
    for (let group = waiting.splice(0, most); group.length > 0; group = waiting.splice(0, most)) {
      try {
        await save(group.map(({ row }) => row));
        for (const { resolve } of group) resolve();
      } catch {
        // One of them cannot be stored: alone, each tells for itself.
        for (const { row, resolve, reject } of group) await save([row]).then(resolve, reject);
      }
    }
    isWriting = false;
  };
  return (row) =>
    new Promise((resolve, reject) => {
      waiting.push({ row, resolve, reject });
      if (!isWriting) void write();
    });
}

const writers = new WeakMap<Database, SaveVerdict>();

/** The process's one writer to a database. */
export function verdictWriter(db: Database): SaveVerdict {
  const known = writers.get(db);
  if (known) return known;
  const writer = createVerdictWriter((rows) => saveEvaluations(db, rows));
  writers.set(db, writer);
  return writer;
}
