import { expect, test } from "vitest";
import { parseCommand } from "./parse-command";

const parse = (line: string) => parseCommand(line.split(" ").filter((word) => word !== ""));
const plain = { dryRun: false, noComments: false, maxPosts: null };

test("understands the five runs and their options", () => {
  expect(parse("hourly")).toEqual({ params: { kind: "hourly", ...plain }, dumpFolder: null, json: false });
  expect(parse("weekly --json")).toMatchObject({ params: { kind: "weekly" }, json: true });
  expect(parse("hours 6 --no-comments --dry-run")).toMatchObject({
    params: { kind: "hours", hours: 6, noComments: true, dryRun: true },
  });
  expect(parse("dump some/folder --max-posts 7")).toMatchObject({
    params: { kind: "dump", maxPosts: 7 },
    dumpFolder: "some/folder",
  });
  expect(parse("range --from 2026-01-31 --to 2026-02-01T06:30:00+01:00")).toMatchObject({
    params: { kind: "range", from: "2026-01-31T00:00:00.000Z", to: "2026-02-01T05:30:00.000Z" },
  });
  expect(parse("--help")).toBe("help");
});

test("refuses what it does not understand with a sentence and the usage", () => {
  for (const [line, sentence] of [
    ["", "Which run?"],
    ["daily", 'There is no run "daily".'],
    ["hourly now", '"now" is one word too many.'],
    ["hours", "How many hours?"],
    ["hours 0", "has to be a whole number above 0"],
    ["hours 1e3", "has to be a whole number above 0"],
    ["hours 99999", "cannot be asked for so"],
    ["dump", "Which folder?"],
    ["dump a b", '"b" is one word too many.'],
    ["range --from 2026-01-31", "needs --from and --to"],
    ["range --from 2026-01-31T06:00:00 --to 2026-02-01", "--from has to be a date"],
    ["range --from 2026-13-01 --to 2026-02-01", "--from has to be a date"],
    ["hourly --from 2026-01-31", "belong to the run range"],
    ["hourly --max-posts -5", "max-posts"],
    ["hourly --frobnicate", "frobnicate"],
  ] as const) {
    expect(() => parse(line), line).toThrow(sentence);
    expect(() => parse(line), line).toThrow("Usage: npm run pipeline");
  }
});
