import pg from "pg";
import { expect, test } from "vitest";
import { aDatabase } from "../../test/test-database";
import { engineLock } from "../store/engine-lock";
import { getHealth } from "./get-health";

test("a new database has its migrations and no run", async () => {
  const { database } = await aDatabase();
  const health = await getHealth(database);
  expect(health.lastMigration).toMatch(/^\d{4}_/);
  expect(health).toMatchObject({ workerSeenAt: null, lastGoodRunAt: null });
});

test("a worker that hosts the engine is seen now, and no longer when it has gone", async () => {
  const { database, url } = await aDatabase();
  const worker = new pg.Client({ connectionString: url });
  await worker.connect();
  await worker.query("SELECT pg_advisory_lock($1)", [engineLock]);
  expect((await getHealth(database)).workerSeenAt).not.toBeNull();
  await worker.end();
  await expect.poll(async () => (await getHealth(database)).workerSeenAt).toBeNull();
});

test("tells the newest run's sign of life and the end of the last good run, which a later failure leaves as it is", async () => {
  const { database } = await aDatabase();
  await database.$executeRaw`
    INSERT INTO run (id, kind, trigger, state, engine, params, settings, created_at, started_at, finished_at, heartbeat_at) VALUES
      ('a', 'hourly', 'schedule', 'succeeded', 'inline', '{}', '{}', '2026-01-01T00:00Z', '2026-01-01T00:00Z', '2026-01-01T00:10Z', '2026-01-01T00:09Z'),
      ('b', 'hourly', 'schedule', 'failed', 'inline', '{}', '{}', '2026-01-01T01:00Z', '2026-01-01T01:00Z', '2026-01-01T01:10Z', '2026-01-01T01:05Z')`;
  expect(await getHealth(database)).toMatchObject({
    workerSeenAt: "2026-01-01T01:05:00.000Z",
    lastGoodRunAt: "2026-01-01T00:10:00.000Z",
  });
});
