import { Prisma } from "./generated/client";
import type { RollupDifference } from "./types";

interface Rollup {
  table: RollupDifference["table"];
  /** Key column → how an evaluation `e` (with its dimension_score `s`) gives it. */
  keys: Record<string, string>;
  from: string;
  where: string;
}

const hour = "date_trunc('hour', e.content_at, 'UTC')";
const submolt = "COALESCE(e.submolt_id, '')";
const evaluations = "evaluation e";
const scores = "evaluation e JOIN dimension_score s ON s.evaluation_id = e.id";

/** What each counter counts: the one definition that saving, recounting and comparing share. Locks are taken in this order. */
export const rollups: readonly Rollup[] = [
  {
    table: "score_hour",
    keys: {
      hour,
      submolt_id: submolt,
      kind: "e.subject_kind",
      dimension: "s.dimension",
      epoch_id: "e.epoch_id",
      score: "s.score",
    },
    from: scores,
    where: "e.outcome = 'scored'",
  },
  {
    table: "score_agent",
    keys: {
      agent_id: "e.author_id",
      kind: "e.subject_kind",
      dimension: "s.dimension",
      epoch_id: "e.epoch_id",
      score: "s.score",
    },
    from: scores,
    where: "e.outcome = 'scored' AND e.author_id IS NOT NULL",
  },
  {
    table: "outcome_hour",
    keys: { hour, submolt_id: submolt, kind: "e.subject_kind", outcome: "e.outcome" },
    from: evaluations,
    where: "true",
  },
  {
    table: "outcome_agent",
    keys: { agent_id: "e.author_id", kind: "e.subject_kind", outcome: "e.outcome" },
    from: evaluations,
    where: "e.author_id IS NOT NULL",
  },
];

export const keyNames = ({ keys }: Rollup): string[] => Object.keys(keys);

/** `SELECT keys, count(*) AS n` over all current evaluations: what the counters must be. */
export const countCurrent = ({ keys, from, where }: Rollup): Prisma.Sql =>
  Prisma.raw(`
    SELECT ${Object.entries(keys)
      .map(([name, expression]) => `${expression} AS ${name}`)
      .join(", ")}, count(*) AS n
    FROM ${from} WHERE e.is_current AND ${where} GROUP BY ${Object.values(keys).join(", ")}`);
