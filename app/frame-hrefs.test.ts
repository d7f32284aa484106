import { expect, it } from "vitest";
import { bucketEnd } from "@/lib/charts/buckets";
import type { SubjectKind } from "@/lib/judging/types";
import { spanEntries } from "@/lib/url-state/hrefs";
import { parseTimeRange } from "@/lib/url-state/time-range";
import { frameHrefs } from "./frame-hrefs";

const { value: range } = parseTimeRange({ range: "30d" }, { now: new Date("2026-02-01T12:00:00Z"), fallback: "7d" });
const span = {
  from: "2026-01-02T00:00:00.000Z",
  to: "2026-02-01T12:00:00.000Z",
  bucket: "hour",
  entriesOf: (at: string) => spanEntries(at, bucketEnd(at, "hour").toISOString()),
  hints: [],
} as const;
const hrefs = (community: string | null, kind: SubjectKind | null) =>
  frameHrefs({ community, kind, span: { ...span, hints: [] }, range });
const at = "2026-01-31T10:00:00.000Z";

it("leads from a point of a trend to the scored messages of its hour, dimension, kind and community, highest first", () => {
  expect(hrefs("m & m", "comment").scored({ at, dimension: "harm_enablement" })).toBe(
    "/high-risk?threshold=1&dimension=harm_enablement&kind=comment&community=m+%26+m&sort=score&from=2026-01-31T10%3A00&to=2026-01-31T11%3A00",
  );
});

it("leads from a score to the posts that have it, or where comments count too to the messages from it up", () => {
  expect(hrefs(null, "post").score("harm_enablement", 7)).toBe(
    "/posts?dimension=harm_enablement&minScore=7&maxScore=7&range=30d",
  );
  expect(hrefs(null, null).score("harm_enablement", 8)).toBe(
    "/high-risk?threshold=8&dimension=harm_enablement&sort=score&range=30d",
  );
  expect(hrefs(null, null).score("harm_enablement", 0)).toContain("/posts?dimension=harm_enablement&minScore=0");
});
