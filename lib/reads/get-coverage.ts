import type { Outcome } from "../judging/types";
import type { Sql } from "../store/database";
import { Prisma } from "../store/generated/client";
import type { FrameInput } from "./list-judges";
import { duringHours } from "./period";
import { queryRows } from "./query-rows";
import { inCommunity } from "./refs";

/** How much of what was stored is scored. */
export interface Coverage {
  /** Posts and comments that have an outcome: the frame. What waits for its first evaluation is not in it. */
  total: number;
  scored: number;
  posts: number;
  comments: number;
  /** Every outcome that occurs, with its number of items. */
  outcomes: Partial<Record<Outcome, number>>;
}

/** From the hourly counters: the same cost for any number of items. */
export async function getCoverage(db: Sql, { period, community, kind }: FrameInput): Promise<Coverage> {
  const rows = await queryRows<{ kind: "post" | "comment"; outcome: Outcome; n: number }>(
    db,
    Prisma.sql`
      SELECT kind, outcome, sum(n) AS n FROM outcome_hour
      WHERE n > 0 AND ${duringHours(Prisma.sql`hour`, period)} AND ${inCommunity(Prisma.sql`submolt_id`, community)}
        AND (${kind}::subject_kind IS NULL OR kind = ${kind}::subject_kind)
      GROUP BY kind, outcome`,
  );
  return addUpOutcomes(rows);
}

export function addUpOutcomes(rows: readonly { kind: "post" | "comment"; outcome: Outcome; n: number }[]): Coverage {
  const coverage: Coverage = { total: 0, scored: 0, posts: 0, comments: 0, outcomes: {} };
  for (const { kind, outcome, n } of rows) {
    coverage.total += n;
    if (outcome === "scored") coverage.scored += n;
    if (kind === "post") coverage.posts += n;
    else coverage.comments += n;
    coverage.outcomes[outcome] = (coverage.outcomes[outcome] ?? 0) + n;
  }
  return coverage;
}
