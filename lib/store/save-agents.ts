import type { Agent } from "../moltbook/canonical";
import type { Database } from "./database";
import type { Seen } from "./types";

export async function saveAgents(
  _db: Database,
  _agents: Agent[],
  _seen: Seen,
  _options: { profile: boolean },
): Promise<void> {
  throw new Error("follows in the next commit");
}
