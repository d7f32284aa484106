import type { Outcome, SubjectKind } from "../judging/types";
import { pinnedSettings, type Settings } from "../settings/definitions";
import type { Sql } from "../store/database";
import { Prisma } from "../store/generated/client";
import { byRubric } from "./evaluation-summary";
import { type JudgeRow, judgeColumns } from "./list-judges";
import { queryRow, queryRows } from "./query-rows";
import { type RunRow, runColumns } from "./run-row";
import { countsColumn, type ScoreSummary, summariseCounts } from "./score-summary";

export interface RunDetail extends RunRow {
  /** What it was asked to do. */
  params: Record<string, unknown>;
  /** As they were when it began; null where what is stored is not understood any more. */
  settings: Settings | null;
  /** What it judged, by outcome: while it runs from its evaluations, afterwards from what was counted at its end. */
  outcomes: { kind: SubjectKind; outcome: Outcome; n: number }[];
  /** What it judged, per dimension and judge; empty until its aggregates are computed. */
  scores: RunScoreRow[];
  judges: JudgeRow[];
  /** Items that were counted, kept and skipped. */
  rejects: { kind: string; reason: string; n: number }[];
  /** What it saw of each stream, between which times of the content, and what a cap cut. */
  windows: { stream: string; from: string; to: string; seen: number; stored: number; rejected: number; cut: number }[];
  hasReport: boolean;
}

export interface RunScoreRow extends ScoreSummary {
  dimension: string;
  epochId: string;
  counts: number[];
}

/** One run with everything its page shows but the log (listRunLogs). null: not known. */
export async function getRun(db: Sql, runId: string): Promise<RunDetail | null> {
  const run = await queryRow<RunRow & { params: Record<string, unknown>; settings: unknown; hasReport: boolean }>(
    db,
    Prisma.sql`
      SELECT ${runColumns}, r.params, r.settings, EXISTS (SELECT 1 FROM report p WHERE p.run_id = r.id) AS "hasReport"
      FROM run r WHERE r.id = ${runId}`,
  );
  if (!run) return null;
  const [outcomes, scores, judges, rejects, windows] = await Promise.all([
    listOutcomes(db, runId),
    listScores(db, runId),
    queryRows<JudgeRow>(
      db,
      Prisma.sql`
        SELECT ${judgeColumns}, c.n AS scored FROM (
          SELECT epoch_id, count(*) AS n FROM evaluation WHERE run_id = ${runId} AND outcome = 'scored' GROUP BY epoch_id) AS c
        JOIN judge_epoch j ON j.id = c.epoch_id ORDER BY c.n DESC, j.id`,
    ),
    queryRows<RunDetail["rejects"][number]>(
      db,
      Prisma.sql`
        SELECT kind, reason, count(*) AS n FROM rejected_item WHERE run_id = ${runId} GROUP BY kind, reason ORDER BY n DESC, kind, reason`,
    ),
    queryRows<RunDetail["windows"][number]>(
      db,
      Prisma.sql`
        SELECT stream, from_at AS "from", to_at AS "to", seen, stored, rejected, cut FROM observed_window WHERE run_id = ${runId} ORDER BY id`,
    ),
  ]);
  const settings = pinnedSettings.safeParse(run.settings);
  return { ...run, settings: settings.success ? settings.data : null, outcomes, scores, judges, rejects, windows };
}

const listOutcomes = (db: Sql, runId: string) =>
  queryRows<RunDetail["outcomes"][number]>(
    db,
    Prisma.sql`
      SELECT kind, outcome, n FROM run_outcome WHERE run_id = ${runId} AND n > 0
      UNION ALL
      SELECT subject_kind, outcome, count(*) FROM evaluation
      WHERE run_id = ${runId} AND NOT EXISTS (SELECT 1 FROM run_outcome WHERE run_id = ${runId})
      GROUP BY subject_kind, outcome
      ORDER BY 1, 2`,
  );

async function listScores(db: Sql, runId: string): Promise<RunScoreRow[]> {
  const rows = await queryRows<Pick<RunScoreRow, "dimension" | "epochId" | "counts">>(
    db,
    Prisma.sql`
      SELECT c.dimension, c.epoch_id AS "epochId", ${countsColumn} AS counts
      FROM run_score c WHERE c.run_id = ${runId} AND c.n > 0
      GROUP BY c.dimension, c.epoch_id ORDER BY ${byRubric(Prisma.sql`c.dimension`)}, c.epoch_id`,
  );
  return rows.map((row) => ({ ...row, ...summariseCounts(row.counts) }));
}
