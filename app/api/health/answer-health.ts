import type { Health } from "@/lib/reads/get-health";

/**
 * What a load balancer and an operator ask: 200 while the database answers, 503 when it does not within `patienceMs`. Names and times
 * only: anybody may ask.
 */
export async function answerHealth(
  ask: () => Promise<Health>,
  engine: "inngest" | "embedded",
  patienceMs = 2_000,
): Promise<Response> {
  const health = await within(patienceMs, ask);
  const body = {
    status: health ? "ok" : "unavailable",
    database: health ? "ok" : "unavailable",
    migrations: health?.lastMigration ?? null,
    engine,
    workerSeenAt: health?.workerSeenAt ?? null,
    lastGoodRunAt: health?.lastGoodRunAt ?? null,
  };
  return Response.json(body, { status: health ? 200 : 503, headers: { "cache-control": "no-store" } });
}

/** null: no answer in time, or an error; which of them is in the server's log, not in the answer. */
async function within(patienceMs: number, ask: () => Promise<Health>): Promise<Health | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patienceMs);
  });
  const answer = ask().catch((error: unknown) => {
    console.error("Health: the database gave an error.", error);
    return null;
  });
  return Promise.race([answer, tooLate]).finally(() => clearTimeout(timer));
}
