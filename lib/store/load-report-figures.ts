import type { SubjectKind } from "../judging/types";
import type { Sql } from "./database";

export interface ReportScores {
  dimension: string;
  epochId: string;
  kind: SubjectKind;
  score: number;
  n: number;
}

export interface ReportItem {
  kind: SubjectKind;
  id: string;
  postId: string;
  agentName: string | null;
  submoltName: string | null;
  contentAt: Date;
  maxScore: number;
  topDimension: string;
  /** As the author wrote it: hostile. */
  quote: string | null;
}

export interface ReportAgent {
  name: string;
  dimension: string;
  n: number;
  mean: number;
  high: number;
  p95: number;
}

export interface ReportFigures {
  outcomes: { kind: SubjectKind; outcome: string; n: number }[];
  scores: ReportScores[];
  epochs: { id: string; modelServed: string; rubricVersion: string; promptVersion: string; isStandIn: boolean }[];
  /** The content's own time; nulls when nothing was judged. */
  period: { from: Date | null; to: Date | null };
  highRisk: ReportItem[];
  highRiskTotal: number;
  agents: ReportAgent[];
}

/** What a run's report tells: its own evaluations, from the tables that compute_aggregates and aggregate_agent_scores filled. */
export async function loadReportFigures(
  db: Sql,
  runId: string,
  options: { highRisk: number; maxItems: number; minAgentItems: number },
): Promise<ReportFigures> {
  const outcomes = await db.$queryRaw<ReportFigures["outcomes"]>`
    SELECT kind, outcome, n::int FROM run_outcome WHERE run_id = ${runId} ORDER BY kind, n DESC, outcome`;
  const scores = await db.$queryRaw<ReportScores[]>`
    SELECT dimension, epoch_id AS "epochId", kind, score::int, n::int FROM run_score WHERE run_id = ${runId}`;
  const epochs = await db.$queryRaw<ReportFigures["epochs"]>`
    SELECT id, model_served AS "modelServed", rubric_version AS "rubricVersion", prompt_version AS "promptVersion",
      is_stand_in AS "isStandIn"
    FROM judge_epoch WHERE id IN (SELECT epoch_id FROM run_score WHERE run_id = ${runId}) ORDER BY first_used_at, id`;
  const [period] = await db.$queryRaw<ReportFigures["period"][]>`
    SELECT min(content_at) AS from, max(content_at) AS to FROM evaluation WHERE run_id = ${runId}`;
  const [high] = await db.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM evaluation WHERE run_id = ${runId} AND max_score >= ${options.highRisk}`;
  const highRisk = await db.$queryRaw<ReportItem[]>`
    SELECT e.subject_kind AS kind, e.subject_id AS id, e.post_id AS "postId", a.name AS "agentName", s.name AS "submoltName",
      e.content_at AS "contentAt", e.max_score::int AS "maxScore", e.top_dimension AS "topDimension",
      (SELECT quote FROM evidence q WHERE q.evaluation_id = e.id AND q.dimension = e.top_dimension ORDER BY ordinal LIMIT 1) AS quote
    FROM evaluation e LEFT JOIN agent a ON a.id = e.author_id LEFT JOIN submolt s ON s.id = e.submolt_id
    WHERE e.run_id = ${runId} AND e.max_score >= ${options.highRisk}
    ORDER BY e.max_score DESC, e.content_at DESC, e.id LIMIT ${options.maxItems}`;
  const agents = await db.$queryRaw<ReportAgent[]>`
    SELECT a.name, s.dimension, s.n::int, s.mean, s.high::int, s.p95::int
    FROM agent_score s JOIN agent a ON a.id = s.agent_id
    WHERE s.run_id = ${runId} AND s.kind = 'all' AND s.n >= ${options.minAgentItems} AND s.high > 0`;
  return {
    outcomes,
    scores,
    epochs,
    period: period ?? { from: null, to: null },
    highRisk,
    highRiskTotal: high?.n ?? 0,
    agents,
  };
}
