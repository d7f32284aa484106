import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

test("a test run that fails before its first test still counts in its last line, and exits with 1", () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/test.mjs", "no-such-part"], {
    encoding: "utf8",
  });
  expect(stdout.trim().split("\n").at(-1)).toBe("0 passed, 1 failed, 0 skipped");
  expect(status).toBe(1);
  // Inside npm test it is refused already because one runs.
  expect(stderr).toMatch(/There is no part no-such-part|npm test already runs in this folder/);
});
