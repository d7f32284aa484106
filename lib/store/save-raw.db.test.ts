import { beforeEach, expect, test } from "vitest";
import { aRun } from "../../test/builders/a-run";
import { aDatabase } from "../../test/test-database";
import { sha256 } from "../hash";
import type { RawAnswer, Reject } from "../moltbook/source";
import type { Database } from "./database";
import { saveRaw } from "./save-raw";
import { countRejects, saveRejects } from "./save-rejects";

let db: Database;
beforeEach(async () => {
  db = (await aDatabase()).database;
  await aRun(db);
  await aRun(db, { id: "run-2" });
});

const anAnswer = (body: string, path = "/posts?limit=50"): RawAnswer => ({
  path,
  status: 200,
  body,
  sha256: sha256(body),
  fetchedAt: "2026-01-31T11:00:00.000Z",
});

test("a body is kept once however often it is fetched, and each run's fetch of it once", async () => {
  const answers = [anAnswer('{"a":"ä"}'), anAnswer('{"a":"ä"}', "/posts?offset=50"), anAnswer('{"b":1}')];
  await saveRaw(db, [...answers, ...answers], "run-1");
  await saveRaw(db, answers, "run-1");
  await saveRaw(db, answers.slice(0, 1), "run-2");
  expect(await db.rawBody.findMany({ select: { body: true, bytes: true }, orderBy: { bytes: "asc" } })).toEqual([
    { body: '{"b":1}', bytes: 7 },
    { body: '{"a":"ä"}', bytes: 10 },
  ]);
  expect(await db.rawFetch.count({ where: { runId: "run-1" } })).toBe(3);
  expect(await db.rawFetch.count({ where: { runId: "run-2" } })).toBe(1);
});

const aReject = (told: Partial<Reject> = {}): Reject => ({
  kind: "post",
  itemId: "post-1",
  reason: "bad_time",
  detail: "created_at has no zone",
  sample: '{"id":"post-1"}',
  ...told,
});

test("the same reject counts once a run, and rejects are counted by reason", async () => {
  await saveRejects(db, [aReject(), aReject(), aReject({ itemId: null, reason: "missing_id" })], "/posts", "run-1");
  await saveRejects(db, [aReject(), aReject({ sample: "another \0 text" })], "/posts", "run-1");
  await saveRejects(db, [aReject()], "/posts", "run-2");
  expect(await countRejects(db, "run-1")).toEqual({ bad_time: 2, missing_id: 1 });
  expect(await countRejects(db, "run-2")).toEqual({ bad_time: 1 });
});
