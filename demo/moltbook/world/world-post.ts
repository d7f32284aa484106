import type { JsonObject } from "../../../lib/moltbook/json";
import type { Incident } from "./incidents/incident";

export interface WorldPost {
  id: string;
  /** Names it within its world, whatever the seed. */
  key: string;
  atMs: number;
  author: string;
  community: string;
  title: string;
  content: string;
  url: string | null;
  thing: string | null;
  /** Votes that it ends up with. */
  votes: number;
  comments: WorldComment[];
  told: JsonObject;
  miscount: number;
  vanishes: Incident["vanishes"] | null;
  edited: Incident["edited"] | null;
}

export interface WorldComment {
  id: string;
  parentId: string | null;
  depth: number;
  atMs: number;
  author: string;
  content: string;
  votes: number;
  told: JsonObject;
}
