import { mkdtempSync, realpathSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { parseStartOptions } from "./options";

test("a dump is known by its real path", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "dump-"));
  const link = `${folder}-link`;
  symlinkSync(folder, link);
  expect(parseStartOptions(["--dump", link, "--port", "4000"])).toEqual({
    dump: realpathSync(folder),
    live: false,
    port: 4_000,
  });
});

test.each([
  [["--dump", "/no/such/folder"], "The folder /no/such/folder does not exist."],
  [["--dump", "package.json"], "package.json is not a folder."],
  [["--dump", ".", "--live"], "--dump and --live exclude each other"],
  [["--port", "http"], "--port must be a whole number from 1 to 65535."],
  [["--prot", "1"], "Unknown option '--prot'. Usage: npm start --"],
])("refuses %j with one sentence", (argv, sentence) => {
  expect(() => parseStartOptions(argv)).toThrow(sentence);
});
