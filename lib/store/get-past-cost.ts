import type { RunKind } from "./create-run";
import type { Database } from "./database";

export interface PastCost {
  /** Over the latest runs that asked a model, of whatever kind; null: none has. */
  perItem: { runs: number; items: number; modelCalls: number; costUsd: number } | null;
  /** Over the latest runs of one kind that succeeded and were no dry runs; null: there is none. */
  perRun: { runs: number; modelCalls: number; costUsd: number; durationMs: number } | null;
}

/** Means of what judging an item, and a run of a kind, cost lately: over five runs each, so that an old price has gone soon. */
export async function getPastCost(db: Database, kind: RunKind): Promise<PastCost> {
  const [item] = await db.$queryRaw<
    { runs: number; items: number; modelCalls: number | null; costUsd: number | null }[]
  >`
    WITH recent AS (
      SELECT id FROM run WHERE model_calls > 0 AND finished_at IS NOT NULL ORDER BY created_at DESC, id DESC LIMIT 5
    )
    SELECT count(DISTINCT e.run_id)::int AS runs, count(*)::int AS items, avg(e.model_calls)::float8 AS "modelCalls",
      avg(COALESCE(e.cost_usd, 0))::float8 AS "costUsd"
    FROM evaluation e JOIN recent ON recent.id = e.run_id WHERE e.model_calls > 0`;
  const [run] = await db.$queryRaw<
    { runs: number; modelCalls: number | null; costUsd: number | null; durationMs: number | null }[]
  >`
    WITH recent AS (
      SELECT model_calls, cost_usd, started_at, finished_at FROM run
      WHERE kind = ${kind}::run_kind AND state = 'succeeded' AND NOT COALESCE((params ->> 'dryRun')::boolean, false)
      ORDER BY created_at DESC, id DESC LIMIT 5
    )
    SELECT count(*)::int AS runs, avg(model_calls)::float8 AS "modelCalls", avg(cost_usd)::float8 AS "costUsd",
      (avg(extract(epoch FROM finished_at - started_at)) * 1000)::float8 AS "durationMs"
    FROM recent`;
  return {
    perItem:
      item && item.modelCalls !== null && item.costUsd !== null
        ? { runs: item.runs, items: item.items, modelCalls: item.modelCalls, costUsd: item.costUsd }
        : null,
    perRun:
      run && run.modelCalls !== null && run.costUsd !== null && run.durationMs !== null
        ? { runs: run.runs, modelCalls: run.modelCalls, costUsd: run.costUsd, durationMs: run.durationMs }
        : null,
  };
}
