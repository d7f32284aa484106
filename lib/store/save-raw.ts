import type { RawAnswer } from "../moltbook/source";
import type { Database } from "./database";

export async function saveRaw(_db: Database, _raw: RawAnswer[], _runId: string): Promise<void> {
  throw new Error("follows in the next commit");
}
