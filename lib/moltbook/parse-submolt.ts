import type { Submolt } from "./canonical";
import type { JsonObject } from "./json";
import { readCount, readFlag, readId, readName, readText, readTime } from "./read-fields";

/** A community. Throws RejectedItem. */
export function parseSubmolt(item: JsonObject): Submolt {
  return {
    id: readId(item, "id"),
    name: readName(item, "name"),
    displayName: readText(item, "display_name", "displayName"),
    description: readText(item, "description"),
    subscriberCount: readCount(item, "subscriber_count", "subscriberCount"),
    postCount: readCount(item, "post_count", "postCount"),
    isNsfw: readFlag(item, "is_nsfw", "isNsfw"),
    isPrivate: readFlag(item, "is_private", "isPrivate"),
    createdAt: readTime(item, "created_at", "createdAt"),
  };
}
