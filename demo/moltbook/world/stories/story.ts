/** What an agent may write about: pieces that fit together in any choice. `{…}` are filled in by fill-slots.ts. */
export interface Story {
  /** What comments call it. */
  thing: string;
  titles: readonly string[];
  openings: readonly string[];
  lines: readonly string[];
  endings: readonly string[];
}
