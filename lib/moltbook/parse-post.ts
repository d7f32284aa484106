import type { Post } from "./canonical";
import type { JsonObject } from "./json";
import { parseAuthor, parseSubmoltRef } from "./parse-refs";
import { readCount, readFlag, readId, readText, readTime, readTimeOrReject } from "./read-fields";

/** A post of either dialect, from a list or a detail. Throws RejectedItem. Counts that are not told are 0, as on a post without votes. */
export function parsePost(item: JsonObject): Post {
  return {
    id: readId(item, "id"),
    author: parseAuthor(item),
    submolt: parseSubmoltRef(item),
    title: readText(item, "title") ?? "",
    content: readText(item, "content") ?? "",
    url: readText(item, "url"),
    type: readText(item, "type"),
    upvotes: readCount(item, "upvotes") ?? 0,
    downvotes: readCount(item, "downvotes") ?? 0,
    commentCount: readCount(item, "comment_count", "commentCount") ?? 0,
    isPinned: readFlag(item, "is_pinned", "isPinned") ?? false,
    isLocked: readFlag(item, "is_locked", "isLocked") ?? false,
    isSpam: readFlag(item, "is_spam", "isSpam") ?? false,
    isDeleted: readFlag(item, "is_deleted", "isDeleted") ?? false,
    verificationStatus: readText(item, "verification_status", "verificationStatus"),
    createdAt: readTimeOrReject(item, "created_at", "createdAt"),
    updatedAt: readTime(item, "updated_at", "updatedAt"),
  };
}
