import { expect, test } from "vitest";
import { parseLocalPath } from "./local-path";

test.each([
  ["/admin/settings?x=1", "/admin/settings?x=1"],
  ["/", "/"],
  [undefined, "/"],
  ["", "/"],
  ["https://evil.example/", "/"],
  ["//evil.example/", "/"],
  ["/\\evil.example", "/"],
  ["/\t/evil.example", "/"],
  ["javascript:alert(1)", "/"],
  ["admin", "/"],
  [["/runs", "https://evil.example"], "/runs"],
])("after signing in, next=%j opens %s", (next, path) => {
  expect(parseLocalPath(next)).toBe(path);
});
