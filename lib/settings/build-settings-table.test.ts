import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { buildSettingsTable } from "./build-settings-table";

/** Table cells are padded by the formatter; the words are what counts. */
const words = (markdown: string) =>
  markdown
    .replace(/^\|[\s|:-]+\|$/gm, "")
    .split("\n")
    .map((line) => line.replace(/\s*\|\s*/g, "|").trim())
    .filter((line) => line !== "");

test("docs/settings.md has a line for each setting, with its default, unit and meaning", () => {
  const page = new Set(words(readFileSync("docs/settings.md", "utf8")));
  expect(words(buildSettingsTable()).filter((line) => !page.has(line))).toEqual([]);
});
