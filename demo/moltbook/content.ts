import type { JsonObject } from "../../lib/moltbook/json";

/**
 * What a demo Moltbook has to tell, in the shapes of the v1 API (further fields of v2 where they are known). A dialect only dresses it. Every
 * answer is asked for anew, so that content may grow, change and vanish while the server runs.
 */
export interface MoltbookContent {
  /** Everything that can be seen now, newest first. */
  listPosts(): JsonObject[];
  /** null: never there, not yet there, or deleted. */
  getPost(id: string): JsonObject | null;
  /** The comments of a post that can be seen now, flat, each naming its parent in `parent_id`; oldest first. */
  listComments(postId: string): JsonObject[];
  listSubmolts(): JsonObject[];
  /** Newest first. */
  listAgents(): JsonObject[];
  getAgent(name: string): JsonObject | null;
  getAgentById(id: string): JsonObject | null;
  countComments(): number;
}
