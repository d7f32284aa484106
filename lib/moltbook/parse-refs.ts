import type { AgentRef, SubmoltRef } from "./canonical";
import { isObject, type JsonObject, pick } from "./json";
import { readId, readName, readText } from "./read-fields";

/** The author, or null: the site once answered `author: null` for days. A name without an id is nobody that could be followed. */
export function parseAuthor(item: JsonObject): AgentRef | null {
  const author = pick(item, "author");
  if (!isObject(author)) return null;
  const withId = pick(author, "id") == null ? { id: pick(item, "author_id", "authorId") ?? null } : author;
  if (withId.id == null || !pick(author, "name")) return null;
  return { id: readId(withId, "id"), name: readName(author, "name") };
}

/** The community, or null where its id or name is not told. */
export function parseSubmoltRef(item: JsonObject): SubmoltRef | null {
  const submolt = pick(item, "submolt");
  if (!isObject(submolt) || pick(submolt, "id") == null || !pick(submolt, "name")) return null;
  return {
    id: readId(submolt, "id"),
    name: readName(submolt, "name"),
    displayName: readText(submolt, "display_name", "displayName"),
  };
}
