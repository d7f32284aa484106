import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextPage, noPages, type PageMemory, type PageStop } from "./next-page";
import { buildPageToken, pageQuery, parsePageToken, readNextToken } from "./page-token";

describe("the position that one page tells", () => {
  test.each([
    ["a cursor", { has_more: true, next_cursor: "abc" }, null, "cursor:abc"],
    ["an offset", { has_more: true, next_offset: 50 }, null, "offset:50"],
    ["an offset as text", { has_more: true, next_offset: "100" }, "offset:50", "offset:100"],
    ["camelCase", { hasMore: true, nextCursor: "abc" }, "cursor:x", "cursor:abc"],
  ])("is read from %s", (_what, answer, asked, next) => {
    expect(readNextToken(answer, asked, 50)).toBe(next);
  });

  test.each([
    ["an empty page", { has_more: true, next_cursor: "abc" }, null, 0],
    ["has_more false", { has_more: false, next_cursor: "abc" }, null, 50],
    ["has_more absent", { next_cursor: "abc" }, null, 50],
    ["has_more in words", { has_more: "true", next_cursor: "abc" }, null, 50],
    ["no position", { has_more: true }, null, 50],
    ["an empty cursor", { has_more: true, next_cursor: "" }, null, 50],
    ["the cursor that was asked for", { has_more: true, next_cursor: "abc" }, "cursor:abc", 50],
    ["an offset that stands still", { has_more: true, next_offset: 50 }, "offset:50", 50],
    ["an offset that goes back", { has_more: true, next_offset: 0 }, null, 50],
    ["an endless cursor", { has_more: true, next_cursor: "x".repeat(5_000) }, null, 50],
  ])("is none on %s", (_what, answer, asked, items) => {
    expect(readNextToken(answer, asked, items)).toBeNull();
  });

  test("comes back from its token whatever the cursor holds", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: "grapheme" }), (cursor) => {
        expect(parsePageToken(buildPageToken({ by: "cursor", cursor }))).toEqual({ by: "cursor", cursor });
        expect(new URLSearchParams(pageQuery(`cursor:${cursor}`)).get("cursor")).toBe(cursor);
      }),
    );
    expect(() => parsePageToken("page 7")).toThrow(/page token/);
  });
});

/** Reads on until told to stop; `pages` is what the site would give, page by page, for ever. */
function readAll(pages: (n: number) => { ids: (string | null)[]; next: string | null }, maxPages: number) {
  let memory: PageMemory = noPages;
  let stop: PageStop | null = null;
  let read = 0;
  while (stop === null) {
    const result = nextPage(memory, pages(read), maxPages);
    memory = result.memory;
    stop = result.stop;
    read += 1;
  }
  return { read, stop };
}

describe("reading on over pages", () => {
  test("ends with the list", () => {
    expect(readAll((n) => ({ ids: [`${n}`], next: n < 3 ? `cursor:${n}` : null }), 100)).toEqual({
      read: 4,
      stop: "end",
    });
  });

  test("ends at a cursor that was handed out before, though not by the page just read", () => {
    const read = readAll((n) => ({ ids: [`${n}`], next: `cursor:${n % 3}` }), 100);
    expect(read).toEqual({ read: 4, stop: "repeated_position" });
  });

  test("ends at a page that repeats under another cursor", () => {
    expect(readAll((n) => ({ ids: ["a", "b"], next: `cursor:${n}` }), 100)).toEqual({
      read: 2,
      stop: "nothing_unseen",
    });
  });

  test("does not end at an old item among new ones", () => {
    const read = readAll((n) => ({ ids: ["pinned", `${n}`], next: n < 9 ? `cursor:${n}` : null }), 100);
    expect(read).toEqual({ read: 10, stop: "end" });
  });

  test("does not take a page of items without ids for one that was seen", () => {
    expect(readAll((n) => ({ ids: [null], next: n < 4 ? `cursor:${n}` : null }), 100)).toEqual({
      read: 5,
      stop: "end",
    });
  });

  test("ends for any site within the page budget", () => {
    const aPage = fc.record({
      ids: fc.array(fc.option(fc.constantFrom("a", "b", "c", "d")), { maxLength: 3 }),
      next: fc.option(fc.constantFrom("cursor:1", "cursor:2", "cursor:3")),
    });
    fc.assert(
      fc.property(fc.array(aPage, { minLength: 1 }), fc.integer({ min: 1, max: 20 }), (pages, maxPages) => {
        const { read } = readAll((n) => pages[n % pages.length] ?? { ids: [], next: null }, maxPages);
        expect(read).toBeLessThanOrEqual(maxPages);
      }),
    );
    expect(readAll((n) => ({ ids: [`${n}`], next: `cursor:${n}` }), 7)).toEqual({ read: 7, stop: "page_budget" });
  });
});
