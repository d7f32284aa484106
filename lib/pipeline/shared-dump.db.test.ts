import { existsSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { loadDumpContent } from "../../demo/dump/load-dump-content";
import type { DialectName } from "../../demo/moltbook/dialect";
import { startMoltbookServer } from "../../demo/moltbook/start-moltbook-server";
import { compareRollups } from "../store/compare-rollups";
import { aModel } from "./testing/a-model";
import { anObservatory } from "./testing/an-observatory";
import { loadCanonicalRows } from "./testing/load-canonical-rows";

const folder = path.resolve("../shared/data/moltbook");

async function serveDump(dialect: DialectName) {
  const server = await startMoltbookServer({ content: await loadDumpContent(folder), dialect });
  onTestFinished(server.close);
  return server;
}

if (!existsSync(folder)) test.skip("the shared dump, whole: ../shared/data/moltbook is not there");
else
  test("the shared dump is stored and judged whole, once, in either dialect", { timeout: 400_000 }, async () => {
    const model = await aModel({ keepCalls: 0 });
    const v2 = await anObservatory({ site: await serveDump("v2"), model, kind: "dump" });
    const first = await v2.run({ kind: "dump" });
    expect(first).toMatchObject({ state: "succeeded", error: null });
    expect(first.counts).toMatchObject({ posts: 1_775, comments: 97, agents: 1_300, submolts: 263, rejected: {} });
    const evaluated = Object.values(first.counts.evaluations).reduce((total, n) => total + n, 0);
    expect(evaluated).toBe(1_872);
    expect(await v2.db.evaluation.count()).toBe(1_872);
    expect(await v2.db.evaluation.count({ where: { isCurrent: true } })).toBe(1_872);
    expect(await compareRollups(v2.db)).toEqual([]);

    const calls = model.counts.calls;
    const rows = await loadCanonicalRows(v2.db);
    for (const kind of ["hourly", "dump"]) {
      const again = await v2.run({ kind });
      expect(again.counts).toEqual({ posts: 0, comments: 0, agents: 0, submolts: 0, evaluations: {}, rejected: {} });
    }
    expect(model.counts.calls).toBe(calls);
    expect(await loadCanonicalRows(v2.db)).toEqual(rows);

    const v1 = await anObservatory({ site: await serveDump("v1"), model: null, kind: "dump" });
    await v1.run({ kind: "dump" });
    expect(await loadCanonicalRows(v1.db)).toEqual(rows);
  });
