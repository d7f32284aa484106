import { dimensionKeys } from "../judging/rubric";
import type { Band, Outcome } from "../judging/types";
import { Prisma } from "../store/generated/client";
import { isoUtc } from "../store/iso-utc";

/** What a list says of an evaluation. Numbers only where the outcome is `scored`; everywhere else there is a reason. */
export interface EvaluationSummary {
  id: string;
  outcome: Outcome;
  reason: string | null;
  maxScore: number | null;
  topDimension: string | null;
  /** In the order of the rubric; empty unless scored. */
  scores: { dimension: string; score: number; band: Band }[];
  /** null where no judge gave a verdict. */
  judge: { epochId: string; modelServed: string; rubricVersion: string; isStandIn: boolean } | null;
  addressesEvaluator: boolean;
  hiddenChars: number;
  evaluatedAt: string;
}

/** Dimensions as the rubric orders them; those that it does not know come last. */
export const byRubric = (dimension: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`array_position(${[...dimensionKeys]}::text[], ${dimension}), ${dimension}`;

/** Joins `e` (the current evaluation of a subject) and `j` (its judge) to a row; both may be missing. */
export const joinEvaluation = (kind: "post" | "comment", subjectId: Prisma.Sql): Prisma.Sql => Prisma.sql`
  LEFT JOIN evaluation e ON e.subject_kind = ${kind}::subject_kind AND e.subject_id = ${subjectId} AND e.is_current
  LEFT JOIN judge_epoch j ON j.id = e.epoch_id`;

/** An EvaluationSummary of `e` and `j` as JSON, NULL where there is no evaluation yet. */
export const evaluationSummary = Prisma.sql`
  CASE WHEN e.id IS NOT NULL THEN json_build_object(
    'id', e.id, 'outcome', e.outcome, 'reason', e.reason, 'maxScore', e.max_score, 'topDimension', e.top_dimension,
    'scores', COALESCE((
      SELECT json_agg(json_build_object('dimension', d.dimension, 'score', d.score, 'band', d.band) ORDER BY ${byRubric(Prisma.sql`d.dimension`)})
      FROM dimension_score d WHERE d.evaluation_id = e.id), '[]'),
    'judge', CASE WHEN j.id IS NOT NULL THEN json_build_object('epochId', j.id, 'modelServed', j.model_served,
      'rubricVersion', j.rubric_version, 'isStandIn', j.is_stand_in) END,
    'addressesEvaluator', e.addresses_evaluator, 'hiddenChars', e.hidden_chars, 'evaluatedAt', ${isoUtc("e.evaluated_at")}) END`;
