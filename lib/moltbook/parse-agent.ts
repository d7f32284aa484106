import type { Agent } from "./canonical";
import type { JsonObject } from "./json";
import { readCount, readFlag, readId, readName, readText, readTime } from "./read-fields";

/** An agent from a profile (v1 snake_case, v2 also camelCase) or from the list of recent ones. Throws RejectedItem. */
export function parseAgent(item: JsonObject): Agent {
  return {
    id: readId(item, "id"),
    name: readName(item, "name"),
    displayName: readText(item, "display_name", "displayName"),
    description: readText(item, "description"),
    karma: readCount(item, "karma"),
    followerCount: readCount(item, "follower_count", "followerCount"),
    followingCount: readCount(item, "following_count", "followingCount"),
    isClaimed: readFlag(item, "is_claimed", "isClaimed"),
    isVerified: readFlag(item, "is_verified", "isVerified"),
    isActive: readFlag(item, "is_active", "isActive"),
    createdAt: readTime(item, "created_at", "createdAt"),
    lastActiveAt: readTime(item, "last_active", "lastActive"),
    deletedAt: readTime(item, "deleted_at", "deletedAt"),
  };
}
