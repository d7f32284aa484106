import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { UrlState } from "./define-url-state";
import * as pages from "./page-states";
import type { SearchParams } from "./search-params";
import { parseTimeRange } from "./time-range";

const now = new Date("2026-11-26T21:00:00Z");
const options = { now, fallback: "7d" } as const;
const states = Object.entries(pages) as [string, UrlState<Record<string, unknown>>][];
const names = [...new Set(states.flatMap(([, state]) => Object.keys(state.parse({}).value))), "from", "to", "range"];
const asSearchParams = (href: string): SearchParams => {
  const params = new URL(href, "http://x").searchParams;
  return Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name)]));
};

const plausible = fc.constantFrom(
  "7",
  "10",
  "-1",
  "desc",
  "score",
  "scored,failed",
  "2026-01-31",
  "2026-02-30",
  "a b",
  "post",
  "all",
);
const value = fc.oneof(plausible, fc.string({ unit: "binary" }), fc.constant(undefined));
const anyParams = fc.dictionary(
  fc.oneof(fc.constantFrom(...names, "__proto__", "constructor"), fc.string()),
  fc.oneof(value, fc.array(fc.oneof(plausible, fc.string()))),
) as fc.Arbitrary<SearchParams>;

describe("URL state", () => {
  it.each(states)(
    "%s never throws, and what it understood it writes and reads back the same, without a hint",
    (_, state) => {
      fc.assert(
        fc.property(anyParams, (params) => {
          const first = state.parse(params);
          const again = state.parse(asSearchParams(state.href("/p", first.value)));
          expect(again).toEqual({ value: first.value, hints: [] });
        }),
      );
    },
  );

  it.each(states)("%s in its default is an empty address", (_, state) => {
    expect(state.href("/p", state.parse({}).value)).toBe("/p");
  });

  it("gives the default and a hint for nonsense, and keeps the rest", () => {
    const { value: state, hints } = pages.postsState.parse({
      minScore: "11",
      sort: "score",
      outcome: ["failed", "nope"],
    });
    expect(state).toMatchObject({ minScore: null, sort: "score", outcome: [] });
    expect(hints.map((hint) => hint.split(":")[0])).toEqual(["Least score", "Outcome"]);
  });

  it("reads several values given at once or one by one, and writes them one by one", () => {
    const { value: state } = pages.postsState.parse({ outcome: ["failed,scored", "failed"] });
    expect(state.outcome).toEqual(["scored", "failed"]);
    expect(pages.postsState.href("/posts", state, { cursor: "abc" }, [["range", "all"]])).toBe(
      "/posts?outcome=scored&outcome=failed&cursor=abc&range=all",
    );
  });
});

describe("time range", () => {
  it("never throws and carries itself unchanged into the next address", () => {
    fc.assert(
      fc.property(anyParams, (params) => {
        const first = parseTimeRange(params, options);
        const again = parseTimeRange(Object.fromEntries(first.value.entries), options);
        expect(again).toEqual({ value: first.value, hints: [] });
        if (first.value.from && first.value.to) expect(first.value.from < first.value.to).toBe(true);
      }),
    );
  });

  it("counts a preset back from now and leaves its end open", () => {
    const { value: range } = parseTimeRange({ range: "24h" }, options);
    expect(range).toMatchObject({ key: "24h", from: new Date("2026-11-25T21:00:00Z"), to: null, label: "last 24 h" });
  });

  it("includes the last day of a custom range, and takes a minute as it is", () => {
    expect(parseTimeRange({ from: "2026-01-30", to: "2026-01-31" }, options).value).toMatchObject({
      key: "custom",
      from: new Date("2026-01-30T00:00:00Z"),
      to: new Date("2026-02-01T00:00:00Z"),
    });
    expect(parseTimeRange({ to: "2026-01-31T13:30" }, options).value).toMatchObject({
      from: null,
      to: new Date("2026-01-31T13:30:00Z"),
    });
  });

  it.each([{ from: "2026-02-30" }, { from: "2026-02-02", to: "2026-02-01" }, { to: "yesterday" }, { range: "8d" }])(
    "falls back with a hint on %o",
    (params) => {
      const { value: range, hints } = parseTimeRange(params, options);
      expect(range.key).toBe("7d");
      expect(hints).toHaveLength(1);
    },
  );
});
