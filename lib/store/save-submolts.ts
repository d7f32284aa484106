import type { Submolt } from "../moltbook/canonical";
import type { Database } from "./database";
import type { Seen } from "./types";

export async function saveSubmolts(_db: Database, _submolts: Submolt[], _seen: Seen): Promise<void> {
  throw new Error("follows in the next commit");
}
