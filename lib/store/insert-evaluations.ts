import type { DimensionScore, JudgeEpoch } from "../judging/types";
import { toStorableText } from "../moltbook/storable-text";
import type { Sql } from "./database";
import { Prisma } from "./generated/client";
import type { PlacedEvaluation } from "./place-evaluations";
import { type Columns, names, unnestRows } from "./unnest-rows";

/** Writes new evaluations with the judges that made them, their scores and the evidence, in one statement. */
export async function insertEvaluations(sql: Sql, placed: readonly PlacedEvaluation[]): Promise<void> {
  if (placed.length === 0) return;
  const epochs = new Map(
    placed.flatMap(({ row }) => (row.judged.epoch ? [[row.judged.epoch.id, row.judged.epoch]] : [])),
  );
  const scores = placed.flatMap(({ row }) =>
    (row.judged.verdict?.scores ?? []).map((score) => ({ ...score, evaluationId: row.evaluationId })),
  );
  const evidence = scores.flatMap((score) =>
    score.evidence.map((quote, ordinal) => ({
      ...quote,
      ordinal,
      dimension: score.dimension,
      evaluationId: score.evaluationId,
    })),
  );
  // A data-modifying WITH runs whether or not it is read; its foreign keys are checked when the whole statement is done.
  await sql.$executeRaw`
    WITH epochs AS (${insertInto("judge_epoch", [...epochs.values()], epochColumns, "ORDER BY s.id ON CONFLICT DO NOTHING")}),
      scores AS (${insertInto("dimension_score", scores, scoreColumns)}),
      quotes AS (${insertInto("evidence", evidence, evidenceColumns)})
    ${insertInto("evaluation", placed, evaluationColumns)}`;
}

const insertInto = <Row>(
  table: string,
  rows: readonly Row[],
  columns: Columns<Row>,
  ending = "",
): Prisma.Sql => Prisma.sql`
  INSERT INTO ${Prisma.raw(table)} (${names(Object.keys(columns))})
  SELECT ${names(Object.keys(columns), "s.")} FROM ${unnestRows("s", rows, columns)} ${Prisma.raw(ending)}`;

const epochColumns: Columns<JudgeEpoch> = {
  id: ["text", (e) => e.id],
  model_served: ["text", (e) => e.modelServed],
  rubric_version: ["text", (e) => e.rubricVersion],
  prompt_version: ["text", (e) => e.promptVersion],
  schema_version: ["text", (e) => e.schemaVersion],
  is_stand_in: ["boolean", (e) => e.isStandIn],
};

const scoreColumns: Columns<DimensionScore & { evaluationId: string }> = {
  evaluation_id: ["text", (s) => s.evaluationId],
  dimension: ["text", (s) => s.dimension],
  score: ["smallint", (s) => s.score],
  band: ["text", (s) => s.band],
  reasoning: ["text", (s) => toStorableText(s.reasoning)],
};

const evidenceColumns: Columns<
  DimensionScore["evidence"][number] & { evaluationId: string; dimension: string; ordinal: number }
> = {
  evaluation_id: ["text", (q) => q.evaluationId],
  dimension: ["text", (q) => q.dimension],
  ordinal: ["smallint", (q) => q.ordinal],
  field: ["evidence_field", (q) => q.field],
  start_offset: ["int", (q) => q.start],
  end_offset: ["int", (q) => q.end],
  grade: ["evidence_grade", (q) => q.grade],
  quote: ["text", (q) => toStorableText(q.quote)],
};

/** The first of the highest scores, in the rubric's order; null where there is no verdict. */
const topScore = ({ row }: PlacedEvaluation): DimensionScore | null =>
  (row.judged.verdict?.scores ?? []).reduce<DimensionScore | null>(
    (top, score) => (top === null || score.score > top.score ? score : top),
    null,
  );

const textOrNull = (text: string | null): string | null => (text === null ? null : toStorableText(text));

/** jsonb refuses the escapes of NUL and of half a surrogate pair: what a model wrote is made storable before it is serialised. */
const rawAnswers = ({ row }: PlacedEvaluation): string =>
  JSON.stringify(row.judged.rawAnswers, (_, value: unknown) =>
    typeof value === "string" ? toStorableText(value) : value,
  );

const evaluationColumns: Columns<PlacedEvaluation> = {
  id: ["text", ({ row }) => row.evaluationId],
  subject_kind: ["subject_kind", ({ subject }) => subject.kind],
  subject_id: ["text", ({ subject }) => subject.id],
  content_hash: ["text", ({ row }) => row.due.contentHash],
  revision: ["int", ({ row }) => row.due.revision],
  transcript_id: ["text", ({ row }) => row.due.transcriptId],
  run_id: ["text", ({ row }) => row.runId],
  post_id: ["text", ({ subject }) => subject.postId],
  author_id: ["text", ({ subject }) => subject.authorId],
  submolt_id: ["text", ({ subject }) => subject.submoltId],
  content_at: ["timestamptz", ({ subject }) => subject.contentAt],
  outcome: ["outcome", ({ row }) => row.judged.outcome],
  reason: ["text", ({ row }) => textOrNull(row.judged.reason)],
  is_current: ["boolean", ({ isCurrent }) => isCurrent],
  repeat: ["int", ({ row }) => row.due.repeat],
  inclusion_probability: ["float8", ({ row }) => row.inclusionProbability],
  epoch_id: ["text", ({ row }) => row.judged.epoch?.id ?? null],
  model_requested: ["text", ({ row }) => row.judged.modelRequested],
  model_served: ["text", ({ row }) => textOrNull(row.judged.modelServed)],
  provider: ["text", ({ row }) => textOrNull(row.judged.provider)],
  model_calls: ["int", ({ row }) => row.judged.modelCalls],
  tokens_in: ["int", ({ row }) => row.judged.tokensIn],
  tokens_out: ["int", ({ row }) => row.judged.tokensOut],
  tokens_reasoning: ["int", ({ row }) => row.judged.tokensReasoning],
  tokens_cached: ["int", ({ row }) => row.judged.tokensCached],
  cost_usd: ["numeric", ({ row }) => row.judged.costUsd],
  latency_ms: ["int", ({ row }) => row.judged.latencyMs],
  chars_judged: ["int", ({ row }) => row.judged.charsJudged],
  chars_total: ["int", ({ row }) => row.judged.charsTotal],
  windows: ["int", ({ row }) => row.judged.windows],
  addresses_evaluator: ["boolean", ({ row }) => row.judged.verdict?.addressesEvaluator ?? false],
  hidden_chars: ["int", ({ row }) => row.judged.hiddenChars],
  quotes_dropped: ["int", ({ row }) => row.judged.verdict?.quotesDropped ?? 0],
  max_score: ["smallint", (placed) => topScore(placed)?.score ?? null],
  top_dimension: ["text", (placed) => topScore(placed)?.dimension ?? null],
  raw_answers: ["jsonb", rawAnswers],
};
