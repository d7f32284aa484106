import type { Sql } from "../store/database";
import { Prisma } from "../store/generated/client";
import { queryRow } from "./query-rows";

export interface SourceRow {
  kind: "live" | "dump" | "demo";
  name: string;
  isSimulated: boolean;
  /** A stand-in model gave at least one of the verdicts that are shown: pages and exports have to say so. */
  hasStandIn: boolean;
}

/** What this database observes; null before the first run has claimed it. */
export async function getSource(db: Sql): Promise<SourceRow | null> {
  return queryRow<SourceRow>(
    db,
    Prisma.sql`
      SELECT source_kind AS kind, source_name AS name, source_kind = 'demo' AS "isSimulated",
        EXISTS (SELECT 1 FROM judge_epoch WHERE is_stand_in) AS "hasStandIn"
      FROM observatory`,
  );
}
