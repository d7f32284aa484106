import { buildHistogram } from "../scoring/histogram";
import { type Summary, summariseHistogram } from "../scoring/summarise-histogram";
import type { Database } from "./database";
import { inBatches } from "./in-batches";
import { unnestRows } from "./unnest-rows";

/**
 * Writes the standing after this run of every agent of whom it evaluated something, from the counters: per kind (post, comment, all)
 * and dimension, under one judge. Writing again replaces it. Agents without any score get no row, and are not counted.
 */
export async function aggregateAgentScores(db: Database, runId: string, at: Date): Promise<{ agents: number }> {
  const judges = await listJudges(db, runId);
  await db.$executeRaw`DELETE FROM agent_score WHERE run_id = ${runId}`;
  for (const batch of inBatches(judges, 500)) {
    const standings = listStandings(await listCounters(db, batch));
    const rows = unnestRows("s", standings, {
      agent_id: ["text", (s) => s.agentId],
      kind: ["text", (s) => s.kind],
      dimension: ["text", (s) => s.dimension],
      epoch_id: ["text", (s) => s.epochId],
      n: ["bigint", (s) => s.summary.n],
      mean: ["float8", (s) => s.summary.mean],
      p95: ["smallint", (s) => s.summary.p95],
      min: ["smallint", (s) => s.summary.min],
      max: ["smallint", (s) => s.summary.max],
      high: ["bigint", (s) => s.summary.high],
    });
    await db.$executeRaw`
      INSERT INTO agent_score (agent_id, run_id, kind, dimension, epoch_id, n, mean, p95, min, max, high, at)
      SELECT s.agent_id, ${runId}, s.kind, s.dimension, s.epoch_id, s.n, s.mean, s.p95, s.min, s.max, s.high, ${at.toISOString()}::timestamptz
      FROM ${rows} ON CONFLICT (agent_id, run_id, kind, dimension) DO NOTHING`;
  }
  return { agents: judges.length };
}

interface Judge {
  agentId: string;
  epochId: string;
}

/**
 * Under which judge each agent stands: the one that gave most of its scores in this run (a fallback model that spoke once does not
 * displace the judge), else the newest one that ever scored it.
 */
const listJudges = (db: Database, runId: string): Promise<Judge[]> => db.$queryRaw<Judge[]>`
  WITH judged AS (
    SELECT author_id, epoch_id, count(*) FILTER (WHERE outcome = 'scored') AS n
    FROM evaluation WHERE run_id = ${runId} AND author_id IS NOT NULL GROUP BY author_id, epoch_id
  )
  SELECT DISTINCT ON (a.agent_id) a.agent_id AS "agentId", a.epoch_id AS "epochId"
  FROM score_agent a JOIN judge_epoch j ON j.id = a.epoch_id
    LEFT JOIN judged ON judged.author_id = a.agent_id AND judged.epoch_id = a.epoch_id
  WHERE a.n > 0 AND a.agent_id IN (SELECT author_id FROM judged)
  ORDER BY a.agent_id, COALESCE(judged.n, 0) DESC, j.first_used_at DESC, a.epoch_id`;

interface Counter extends Judge {
  kind: "post" | "comment";
  dimension: string;
  score: number;
  n: number;
}

const listCounters = (db: Database, judges: readonly Judge[]): Promise<Counter[]> => {
  const wanted = unnestRows("j", judges, {
    agent_id: ["text", (j) => j.agentId],
    epoch_id: ["text", (j) => j.epochId],
  });
  return db.$queryRaw<Counter[]>`
    SELECT a.agent_id AS "agentId", a.epoch_id AS "epochId", a.kind, a.dimension, a.score::int AS score, a.n::float8 AS n
    FROM ${wanted} JOIN score_agent a ON a.agent_id = j.agent_id AND a.epoch_id = j.epoch_id WHERE a.n > 0`;
};

interface Standing extends Judge {
  kind: "post" | "comment" | "all";
  dimension: string;
  summary: Summary;
}

function listStandings(counters: readonly Counter[]): Standing[] {
  const groups = new Map<string, { of: Omit<Standing, "summary">; counters: Counter[] }>();
  for (const counter of counters)
    for (const kind of [counter.kind, "all"] as const) {
      const key = JSON.stringify([counter.agentId, kind, counter.dimension]);
      const group = groups.get(key) ?? { of: { ...counter, kind }, counters: [] };
      group.counters.push(counter);
      groups.set(key, group);
    }
  return [...groups.values()].map(({ of, counters: rows }) => ({
    agentId: of.agentId,
    epochId: of.epochId,
    kind: of.kind,
    dimension: of.dimension,
    summary: summariseHistogram(buildHistogram(rows)),
  }));
}
