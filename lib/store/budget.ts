import type { Budget } from "../judge/judge";
import type { Database, Sql } from "./database";
import { unnestRows } from "./unnest-rows";

export interface BudgetCaps {
  runUsd: number;
  dayUsd: number;
  monthUsd: number;
}

interface CappedScope {
  scope: string;
  capUsd: number;
}

/**
 * The ledger of money. A reserve is taken from run, UTC day and UTC month at once or from none of them, and settled in the same three
 * however late the answer comes. Where the process dies, or the cost stays unknown, the reserve stays: the ledger may hold too much,
 * never too little.
 */
export function createBudget(
  db: Database,
  { runId, caps, now }: { runId: string; caps: BudgetCaps; now: () => Date },
): Budget {
  return {
    async reserve(worstCaseUsd) {
      const scopes = scopesOf(runId, caps, now());
      const reservedUsd = upToMicroCents(worstCaseUsd);
      if (!(await reserveIn(db, scopes, reservedUsd))) return null;
      let isSettled = false;
      return {
        async settle(actualUsd) {
          if (isSettled) return;
          isSettled = true;
          if (actualUsd === null) return;
          await change(db, scopes, upToMicroCents(actualUsd) - reservedUsd);
        },
      };
    },
  };
}

function scopesOf(runId: string, caps: BudgetCaps, at: Date): CappedScope[] {
  const day = at.toISOString().slice(0, 10);
  return [
    { scope: `day:${day}`, capUsd: caps.dayUsd },
    { scope: `month:${day.slice(0, 7)}`, capUsd: caps.monthUsd },
    { scope: `run:${runId}`, capUsd: caps.runUsd },
  ];
}

/** numeric(14, 8): rounded up, so that what is kept is never less than what was meant. */
const upToMicroCents = (usd: number): number => Math.ceil(usd * 1e8 - 1e-4) / 1e8;

/** A cap of 0 means that nothing is judged, also where a call would be free. */
async function reserveIn(sql: Sql, scopes: readonly CappedScope[], usd: number): Promise<boolean> {
  if (scopes.some(({ capUsd }) => capUsd <= 0)) return false;
  if (await take(sql, scopes, usd)) return true;
  // Over a cap, or the first reserve of a run, a day or a month.
  const opened = unnestRows("s", scopes, { scope: ["text", (s) => s.scope] });
  await sql.$executeRaw`
    INSERT INTO budget (scope) SELECT s.scope FROM ${opened} ORDER BY s.scope ON CONFLICT (scope) DO NOTHING`;
  return take(sql, scopes, usd);
}

/** One statement, one round trip a call: the rows are locked in their order, looked at as they are then, and raised together or not at all. */
async function take(sql: Sql, scopes: readonly CappedScope[], usd: number): Promise<boolean> {
  const capped = unnestRows("s", scopes, { scope: ["text", (s) => s.scope], cap: ["numeric", (s) => s.capUsd] });
  const raised = await sql.$executeRaw`
    WITH held AS MATERIALIZED (
      SELECT b.scope, b.committed_usd, s.cap FROM budget b JOIN ${capped} ON s.scope = b.scope ORDER BY b.scope FOR UPDATE OF b
    ), fits AS MATERIALIZED (
      SELECT count(*) AS n FROM held WHERE committed_usd + round(${usd}::numeric, 8) <= cap
    )
    UPDATE budget b SET committed_usd = b.committed_usd + round(${usd}::numeric, 8), updated_at = now()
    FROM held, fits WHERE b.scope = held.scope AND fits.n = ${scopes.length}`;
  return raised === scopes.length;
}

async function change(sql: Sql, scopes: readonly CappedScope[], usd: number): Promise<void> {
  const held = scopes.map(({ scope }) => scope);
  await sql.$executeRaw`
    WITH held AS MATERIALIZED (SELECT scope FROM budget WHERE scope = ANY (${held}::text[]) ORDER BY scope FOR UPDATE)
    UPDATE budget b SET committed_usd = GREATEST(b.committed_usd + round(${usd}::numeric, 8), 0), updated_at = now()
    FROM held WHERE held.scope = b.scope`;
}
