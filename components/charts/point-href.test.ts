import { expect, it } from "vitest";
import { pointHref } from "./point-href";

const click = (customdata: unknown) => ({ points: [{ customdata }] });

it("leads to the path that the point carries", () => {
  expect(pointHref(click(["/posts?from=2026-01-31", 12]))).toBe("/posts?from=2026-01-31");
});

it.each([
  [["https://evil.example/"]],
  [["//evil.example"]],
  [["/\\evil.example"]],
  [["javascript:alert(1)"]],
  [[null]],
  ["/posts"],
  [undefined],
])("leads nowhere for %o", (customdata) => {
  expect(pointHref(click(customdata))).toBeNull();
});

it("leads nowhere for what is no event", () => {
  for (const event of [null, undefined, {}, { points: [] }, { points: "x" }]) expect(pointHref(event)).toBeNull();
});
