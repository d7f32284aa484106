import { expect, test } from "vitest";
import { chooseSource } from "./choose-source";

const plain = { dump: null, live: false };

test("with nothing given it is the demo, judged by the stand-in", () => {
  expect(chooseSource(plain, {})).toMatchObject({ kind: "demo", database: "observatory_demo", judge: "stand-in" });
  expect(chooseSource(plain, { OPENROUTER_API_KEY: "", MOLTBOOK_API_KEY: "" }).kind).toBe("demo");
});

test.each([
  [{ live: true }, {}, "none"],
  [{ live: false }, { MOLTBOOK_API_KEY: "k" }, "none"],
  [{ live: false }, { OPENROUTER_API_KEY: "k" }, "configured"],
  [{ live: false }, { MOLTBOOK_BASE_URL: "http://127.0.0.1:1/api/v1" }, "none"],
  [{ live: false }, { MOLTBOOK_BASE_URL: "http://127.0.0.1:1/api/v1", OPENROUTER_API_KEY: "k" }, "configured"],
])("%j with %j is live; its judge: %s", (options, variables, judge) => {
  expect(chooseSource({ dump: null, ...options }, variables)).toMatchObject({ kind: "live", serve: null, judge });
});

test("a dump is judged by the stand-in, or by the real model where there is a key for it", () => {
  const dump = { dump: "/data/moltbook", live: false };
  expect(chooseSource(dump, {})).toMatchObject({ kind: "dump", serve: { dump: "/data/moltbook" }, judge: "stand-in" });
  expect(chooseSource(dump, { OPENROUTER_API_KEY: "k" }).judge).toBe("configured");
  expect(chooseSource(dump, { OPENROUTER_BASE_URL: "http://127.0.0.1:1/api/v1" }).judge).toBe("configured");
  expect(chooseSource(dump, { MOLTBOOK_API_KEY: "k" }).kind).toBe("dump");
});

test("two sources never share a database or a name, and one keeps its own", () => {
  const chosen = [
    chooseSource(plain, {}),
    chooseSource({ dump: "/a/moltbook", live: false }, {}),
    chooseSource({ dump: "/b/moltbook", live: false }, {}),
    chooseSource({ dump: null, live: true }, {}),
    chooseSource(plain, { MOLTBOOK_BASE_URL: "http://127.0.0.1:1/api/v1" }),
  ];
  expect(new Set(chosen.map((source) => source.database)).size).toBe(chosen.length);
  expect(new Set(chosen.map((source) => source.name)).size).toBe(chosen.length);
  expect(chooseSource({ dump: "/a/moltbook", live: false }, {})).toEqual(chosen[1]);
  for (const { database } of chosen) expect(database).toMatch(/^[a-z_0-9]{1,63}$/);
});
