import type { JsonObject } from "../../../../lib/moltbook/json";

export interface IncidentComment {
  author: string;
  content: string;
  /** Minutes after the post. */
  after: number;
  /** Number of the comment above it in this list, from 0; a text names a parent that is not there. None: a root. */
  under?: number | string;
  /** Fields that differ from what the world would tell. */
  told?: JsonObject;
}

/** Something that happens once, at a fixed hour of the week that the world begins with. */
export interface Incident {
  key: string;
  /** 0 to 6, from the first day of history. */
  day: number;
  /** `HH:MM`, UTC. */
  at: string;
  author: string;
  community: string;
  title: string;
  content: string;
  url?: string;
  votes: number;
  /** What further, ordinary comments call its subject; none come where it is not given. */
  thing?: string;
  comments?: readonly IncidentComment[];
  told?: JsonObject;
  /** Comments that the site counts and does not have, or has and does not count. */
  miscount?: number;
  /** `once_read`: the list still shows it, its own page answers 404, and then the list has noticed. A number: minutes after the anchor. */
  vanishes?: "once_read" | number;
  /** The text that its page shows from the first reading on (the list lags behind), or from so many minutes after the anchor. */
  edited?: { content: string; when: "once_read" | number };
}
