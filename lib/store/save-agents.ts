import type { Agent } from "../moltbook/canonical";
import type { Database } from "./database";
import { type ProfileTable, saveProfiles } from "./save-profiles";
import type { Seen } from "./types";

const agents: ProfileTable<Agent> = {
  table: "agent",
  historyTable: "agent_history",
  historyKey: "agent_id",
  facts: {
    display_name: ["text", (a) => a.displayName],
    description: ["text", (a) => a.description],
    is_claimed: ["boolean", (a) => a.isClaimed],
    is_verified: ["boolean", (a) => a.isVerified],
    is_active: ["boolean", (a) => a.isActive],
    created_at: ["timestamptz", (a) => a.createdAt],
    deleted_at: ["timestamptz", (a) => a.deletedAt],
  },
  stamps: { last_active_at: ["timestamptz", (a) => a.lastActiveAt] },
  counts: {
    karma: ["bigint", (a) => a.karma],
    follower_count: ["bigint", (a) => a.followerCount],
    following_count: ["bigint", (a) => a.followingCount],
  },
};

/** `profile: true`: the agent's own profile was fetched, so that it is not due again before its time. */
export async function saveAgents(
  db: Database,
  rows: Agent[],
  seen: Seen,
  { profile }: { profile: boolean },
): Promise<void> {
  await saveProfiles(db, agents, rows, seen, { profile_fetched_at: profile ? seen.at : null });
}
