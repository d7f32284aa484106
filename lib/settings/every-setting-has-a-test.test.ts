import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { settingDefinitions } from "./definitions";

/** Where a setting is obeyed; each is changed there by a test of this name, which sees the behaviour change. */
const folders = ["lib/pipeline/settings", "lib/settings"];

test("each setting has a test that changes it and sees the behaviour change", () => {
  const tests = folders
    .flatMap((folder) => readdirSync(folder).map((name) => path.join(folder, name)))
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  const without = Object.keys(settingDefinitions).filter((key) => !tests.includes(`test("setting ${key}: `));
  expect(without, 'write a test "setting <key>: …" in lib/pipeline/settings').toEqual([]);
});
