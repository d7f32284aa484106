import { expect, test, vi } from "vitest";
import { z } from "zod";
import { errorCodes, ObservatoryError } from "../errors";
import { problem } from "./problem";
import { readJson } from "./read-json";

const post = (body: string, type = "application/json") =>
  new Request("http://localhost/x", { method: "POST", body, headers: { "content-type": type } });

test.each(errorCodes)("%s becomes problem+json with a status of 4xx or 5xx that nobody caches", async (code) => {
  const response = problem(new ObservatoryError(code, "One sentence."));
  const body = await response.json();
  expect(response.status).toBeGreaterThanOrEqual(400);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(body).toMatchObject({ type: "about:blank", status: response.status, detail: "One sentence.", code });
});

test("what must be waited for is said in whole seconds, rounded up", () => {
  const response = problem(new ObservatoryError("too_many_attempts", "Later.", { retryAfterMs: 1_001 }));
  expect(response.headers.get("retry-after")).toBe("2");
});

test("a bug shows nothing but the id under which the log has it", async () => {
  const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const response = problem(new Error("password=hunter2"));
  const body = await response.json();
  expect(response.status).toBe(500);
  expect(JSON.stringify(body)).not.toContain("hunter2");
  expect(logged.mock.calls[0]?.[0]).toContain(body.errorId);
  logged.mockRestore();
});

test("a database that is not there is said to be so", () => {
  const refused = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
  expect(problem(refused).status).toBe(503);
  expect(problem(new Error("query failed", { cause: refused })).status).toBe(503);
});

test("a body is read through its schema; what is wrong is said for each field", async () => {
  const schema = z.object({ n: z.int().min(1), name: z.string() });
  expect(await readJson(post('{"n":1,"name":"x"}'), schema)).toEqual({ n: 1, name: "x" });
  await expect(readJson(post('{"n":0}'), schema)).rejects.toMatchObject({
    code: "bad_request",
    details: { n: expect.any(String), name: expect.any(String) },
  });
});

test.each([
  ["cut JSON", post('{"n":'), "not valid JSON"],
  ["a form", post("n=1", "application/x-www-form-urlencoded"), "application/json"],
  ["a body without end", post(`"${"x".repeat(70_000)}"`), "longer than"],
  ["no body", new Request("http://localhost/x", { headers: { "content-type": "application/json" } }), "not valid JSON"],
])("%s is refused with a sentence", async (_, request, sentence) => {
  await expect(readJson(request, z.unknown())).rejects.toThrow(sentence);
});
