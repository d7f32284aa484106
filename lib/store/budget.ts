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
      if (!(await db.$transaction((sql) => take(sql, scopes, reservedUsd)))) return null;
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
async function take(sql: Sql, scopes: readonly CappedScope[], usd: number): Promise<boolean> {
  if (scopes.some(({ capUsd }) => capUsd <= 0)) return false;
  const names = unnestRows("s", scopes, { scope: ["text", (s) => s.scope], cap: ["numeric", (s) => s.capUsd] });
  await sql.$executeRaw`
    INSERT INTO budget (scope) SELECT s.scope FROM ${names} ORDER BY s.scope ON CONFLICT (scope) DO NOTHING`;
  const over = await sql.$queryRaw<{ isOver: boolean }[]>`
    SELECT b.committed_usd + ${usd}::numeric > s.cap AS "isOver" FROM budget b JOIN ${names} ON s.scope = b.scope
    ORDER BY b.scope FOR UPDATE OF b`;
  if (over.some(({ isOver }) => isOver)) return false;
  await change(sql, scopes, usd);
  return true;
}

async function change(sql: Sql, scopes: readonly CappedScope[], usd: number): Promise<void> {
  const held = scopes.map(({ scope }) => scope);
  await sql.$executeRaw`
    WITH held AS MATERIALIZED (SELECT scope FROM budget WHERE scope = ANY (${held}::text[]) ORDER BY scope FOR UPDATE)
    UPDATE budget b SET committed_usd = GREATEST(b.committed_usd + round(${usd}::numeric, 8), 0), updated_at = now()
    FROM held WHERE held.scope = b.scope`;
}
