import { expect, test, vi } from "vitest";
import { answerHealth } from "./answer-health";

const healthy = { lastMigration: "0001_init", workerSeenAt: "2026-01-01T00:09:00.000Z", lastGoodRunAt: null };

test("says ok with 200 while the database answers", async () => {
  const response = await answerHealth(async () => healthy, "embedded");
  expect(response.status).toBe(200);
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(await response.json()).toEqual({
    status: "ok",
    database: "ok",
    migrations: "0001_init",
    engine: "embedded",
    workerSeenAt: "2026-01-01T00:09:00.000Z",
    lastGoodRunAt: null,
  });
});

test("says unavailable with 503 when the database does not answer in time", async () => {
  const response = await answerHealth(() => new Promise(() => undefined), "embedded", 5);
  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({ status: "unavailable", database: "unavailable", migrations: null });
});

test("says unavailable with 503 on an error, and nothing of the error", async () => {
  const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const response = await answerHealth(() => Promise.reject(new Error("password=hunter2")), "inngest");
  expect(response.status).toBe(503);
  expect(await response.text()).not.toContain("hunter2");
  expect(logged).toHaveBeenCalledOnce();
  logged.mockRestore();
});
