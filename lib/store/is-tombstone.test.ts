import { expect, test } from "vitest";
import { isTombstone } from "./is-tombstone";

test("an empty text and the site's words for an absent one are tombstones; a text that quotes them is not", () => {
  for (const text of ["", " \n", "[deleted]", "[Removed]", " [DELETED]\n"]) expect(isTombstone(text), text).toBe(true);
  for (const text of ["deleted", "[deleted] by me", "gone: [removed]", "[redacted]"])
    expect(isTombstone(text), text).toBe(false);
});
