import type { Submolt } from "../moltbook/canonical";
import type { Database } from "./database";
import { type ProfileTable, saveProfiles } from "./save-profiles";
import type { Seen } from "./types";

const submolts: ProfileTable<Submolt> = {
  table: "submolt",
  historyTable: "submolt_history",
  historyKey: "submolt_id",
  facts: {
    display_name: ["text", (s) => s.displayName],
    description: ["text", (s) => s.description],
    is_nsfw: ["boolean", (s) => s.isNsfw],
    is_private: ["boolean", (s) => s.isPrivate],
    created_at: ["timestamptz", (s) => s.createdAt],
  },
  stamps: {},
  counts: {
    subscriber_count: ["bigint", (s) => s.subscriberCount],
    post_count: ["bigint", (s) => s.postCount],
  },
};

export async function saveSubmolts(db: Database, rows: Submolt[], seen: Seen): Promise<void> {
  await saveProfiles(db, submolts, rows, seen);
}
