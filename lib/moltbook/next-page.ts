import type { PageToken } from "./source";

/** Why a list was not read further. `end`: the site's page itself ended it (empty, no `has_more`, no usable position). */
export type PageStop = "end" | "repeated_position" | "nothing_unseen" | "page_budget";

/** What has to be remembered from page to page; rebuilt from the pages' ids and tokens after a restart. */
export interface PageMemory {
  readonly pages: number;
  readonly tokens: ReadonlySet<PageToken>;
  readonly ids: ReadonlySet<string>;
}
export const noPages: PageMemory = { pages: 0, tokens: new Set(), ids: new Set() };

/**
 * Whether to read on after a page. `ids` are those of everything on it, taken or rejected; a rejected item without an id is given as null and
 * counts as unseen. An old item among new ones does not end a list: pinned and late items stand out of order.
 */
export function nextPage(
  memory: PageMemory,
  page: { ids: (string | null)[]; next: PageToken | null },
  maxPages: number,
): { next: PageToken | null; stop: PageStop | null; memory: PageMemory } {
  const ids = new Set(memory.ids);
  let unseen = 0;
  for (const id of page.ids) {
    if (id === null || !ids.has(id)) unseen += 1;
    if (id !== null) ids.add(id);
  }
  const tokens = page.next === null ? memory.tokens : new Set(memory.tokens).add(page.next);
  const grown: PageMemory = { pages: memory.pages + 1, tokens, ids };
  const stop = ((): PageStop | null => {
    if (page.next === null) return "end";
    if (memory.tokens.has(page.next)) return "repeated_position";
    if (unseen === 0) return "nothing_unseen";
    return grown.pages >= maxPages ? "page_budget" : null;
  })();
  return { next: stop === null ? page.next : null, stop, memory: grown };
}

/** The ids that nextPage wants, of a page as the source hands it out. */
export const pageIds = (page: { items: { id: string }[]; rejects: { itemId: string | null }[] }): (string | null)[] => [
  ...page.items.map(({ id }) => id),
  ...page.rejects.map(({ itemId }) => itemId),
];
