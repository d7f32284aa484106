import { sha256 } from "./hash";

/** What makes two revisions of a subject the same: its words and its link. Votes, counts and flags are not content. Comments have null title and url. */
export const contentHash = (content: { title: string | null; content: string; url: string | null }): string =>
  sha256(JSON.stringify([content.title, content.content, content.url]));
