import { expect, it } from "vitest";
import { buildSort } from "./build-sort";

const head = (now: { sort: string; direction: "asc" | "desc" }, first?: "asc" | "desc") =>
  buildSort({ key: "mean", first, now, hrefOf: (key, direction) => `?sort=${key}&direction=${direction}` });

it("sorts by a column at the first click, and the other way round at the second", () => {
  expect(head({ sort: "name", direction: "asc" })).toEqual({ href: "?sort=mean&direction=desc", direction: null });
  expect(head({ sort: "mean", direction: "desc" })).toEqual({ href: "?sort=mean&direction=asc", direction: "desc" });
  expect(head({ sort: "mean", direction: "asc" })).toEqual({ href: "?sort=mean&direction=desc", direction: "asc" });
});

it("begins with the direction that suits the column", () => {
  expect(head({ sort: "share", direction: "desc" }, "asc").href).toBe("?sort=mean&direction=asc");
});
