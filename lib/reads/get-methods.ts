import { type Rubric, rubrics } from "../judging/rubric";
import type { Sql } from "../store/database";
import { Prisma } from "../store/generated/client";
import { type Coverage, getCoverage } from "./get-coverage";
import { type JudgeRow, judgeColumns } from "./list-judges";
import { allTime } from "./period";
import { queryRow, queryRows } from "./query-rows";

export interface Methods {
  /** Every judge that ever gave a verdict, newest first; `scored` are its verdicts that are published now. */
  judges: JudgeRow[];
  /** The rubrics that they judged by, in full. A version that this program does not hold any more is missing here and named there. */
  rubrics: Rubric[];
  coverage: Coverage;
  /** Evidence of published verdicts, by how it was found, and quotes that were not found and dropped. */
  evidence: { exact: number; normalised: number; dropped: number };
}

/** What the methods page says in numbers. Counts all evidence there is: for a page that is read seldom. */
export async function getMethods(db: Sql): Promise<Methods> {
  const [judges, coverage, evidence] = await Promise.all([
    queryRows<JudgeRow>(
      db,
      Prisma.sql`
        SELECT ${judgeColumns}, COALESCE((
          SELECT max(n) FROM (
            SELECT sum(n) AS n FROM score_hour WHERE epoch_id = j.id GROUP BY dimension) AS d), 0) AS scored
        FROM judge_epoch j ORDER BY j.first_used_at DESC, j.id`,
    ),
    getCoverage(db, { period: allTime, community: null, kind: null }),
    queryRow<Methods["evidence"]>(
      db,
      Prisma.sql`
        SELECT count(*) FILTER (WHERE v.grade = 'exact') AS exact, count(*) FILTER (WHERE v.grade = 'normalised') AS normalised,
          (SELECT COALESCE(sum(quotes_dropped), 0) FROM evaluation WHERE is_current AND outcome = 'scored') AS dropped
        FROM evidence v JOIN evaluation e ON e.id = v.evaluation_id WHERE e.is_current`,
    ),
  ]);
  const versions = new Set(judges.map((judge) => judge.rubricVersion));
  return {
    judges,
    rubrics: Object.values(rubrics).filter((rubric) => versions.has(rubric.version)),
    coverage,
    evidence: evidence ?? { exact: 0, normalised: 0, dropped: 0 },
  };
}
