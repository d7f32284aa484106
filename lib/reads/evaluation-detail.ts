import type { Band, Evidence, Outcome, SubjectKind } from "../judging/types";
import type { Sql } from "../store/database";
import { Prisma } from "../store/generated/client";
import { byRubric, type EvaluationSummary } from "./evaluation-summary";
import { queryRows } from "./query-rows";

/** One dimension with what it rests on. Offsets are UTF-16 into the field of the judged revision, end exclusive. */
export interface ScoreDetail {
  dimension: string;
  score: number;
  band: Band;
  reasoning: string;
  evidence: Evidence[];
}

/** Everything that is known of one evaluation but the raw answers. Wherever an EvaluationSummary fits, this does. */
export interface EvaluationDetail extends EvaluationSummary {
  scores: ScoreDetail[];
  outcome: Outcome;
  subjectKind: SubjectKind;
  subjectId: string;
  isCurrent: boolean;
  /** The revision whose text was judged: evidence is marked in that one. */
  revision: number;
  runId: string | null;
  tier: string;
  inclusionProbability: number;
  modelRequested: string | null;
  provider: string | null;
  promptVersion: string | null;
  schemaVersion: string | null;
  modelCalls: number;
  tokensIn: number;
  tokensOut: number;
  tokensReasoning: number;
  tokensCached: number;
  /** null where no call was made or no answer told its cost. */
  costUsd: number | null;
  latencyMs: number | null;
  charsJudged: number;
  charsTotal: number;
  windows: number;
  quotesDropped: number;
}

/** Scores of `e` with reasoning and evidence as JSON, in the order of the rubric; an empty list unless scored. */
export const scoreDetails = Prisma.sql`COALESCE((
  SELECT json_agg(json_build_object('dimension', d.dimension, 'score', d.score, 'band', d.band, 'reasoning', d.reasoning,
    'evidence', COALESCE((
      SELECT json_agg(json_build_object('field', v.field, 'start', v.start_offset, 'end', v.end_offset, 'grade', v.grade, 'quote', v.quote)
        ORDER BY v.ordinal)
      FROM evidence v WHERE v.evaluation_id = d.evaluation_id AND v.dimension = d.dimension), '[]'))
    ORDER BY ${byRubric(Prisma.sql`d.dimension`)})
  FROM dimension_score d WHERE d.evaluation_id = e.id), '[]')`;

/** Evaluations with scores and evidence, newest first; `where` is a condition on e. */
export async function listEvaluationDetails(db: Sql, where: Prisma.Sql): Promise<EvaluationDetail[]> {
  return queryRows<EvaluationDetail>(
    db,
    Prisma.sql`
      SELECT e.id, e.outcome, e.reason, e.max_score AS "maxScore", e.top_dimension AS "topDimension", ${scoreDetails} AS scores,
        CASE WHEN j.id IS NOT NULL THEN json_build_object('epochId', j.id, 'modelServed', j.model_served,
          'rubricVersion', j.rubric_version, 'isStandIn', j.is_stand_in) END AS judge,
        e.addresses_evaluator AS "addressesEvaluator", e.hidden_chars AS "hiddenChars", e.evaluated_at AS "evaluatedAt",
        e.subject_kind AS "subjectKind", e.subject_id AS "subjectId", e.is_current AS "isCurrent", e.revision, e.run_id AS "runId", e.tier,
        e.inclusion_probability AS "inclusionProbability", e.model_requested AS "modelRequested", e.provider,
        j.prompt_version AS "promptVersion", j.schema_version AS "schemaVersion", e.model_calls AS "modelCalls",
        e.tokens_in AS "tokensIn", e.tokens_out AS "tokensOut", e.tokens_reasoning AS "tokensReasoning",
        e.tokens_cached AS "tokensCached", e.cost_usd AS "costUsd", e.latency_ms AS "latencyMs", e.chars_judged AS "charsJudged",
        e.chars_total AS "charsTotal", e.windows, e.quotes_dropped AS "quotesDropped"
      FROM evaluation e LEFT JOIN judge_epoch j ON j.id = e.epoch_id
      WHERE ${where} ORDER BY e.evaluated_at DESC, e.id`,
  );
}
