import type { Comment } from "./canonical";
import type { JsonObject } from "./json";
import { parseAuthor } from "./parse-refs";
import { readCount, readFlag, readId, readText, readTime, readTimeOrReject } from "./read-fields";

/** One comment without its replies. `nestedUnder` is the comment above it in the tree, used where it names no parent itself. */
export function parseComment(item: JsonObject, postId: string, nestedUnder: string | null): Comment {
  return {
    id: readId(item, "id"),
    postId,
    parentId: readText(item, "parent_id", "parentId")?.trim() || nestedUnder,
    author: parseAuthor(item),
    content: readText(item, "content") ?? "",
    upvotes: readCount(item, "upvotes") ?? 0,
    downvotes: readCount(item, "downvotes") ?? 0,
    isSpam: readFlag(item, "is_spam", "isSpam") ?? false,
    isDeleted: readFlag(item, "is_deleted", "isDeleted") ?? false,
    verificationStatus: readText(item, "verification_status", "verificationStatus"),
    createdAt: readTimeOrReject(item, "created_at", "createdAt"),
    updatedAt: readTime(item, "updated_at", "updatedAt"),
  };
}
