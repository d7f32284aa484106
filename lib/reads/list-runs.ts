import type { Sql } from "../store/database";
import { Prisma } from "../store/generated/client";
import { buildKeyset, buildPage, type Page, type PageInput, type Sorted, text, time } from "./keyset";
import { queryRows } from "./query-rows";
import { type RunRow, type RunState, runColumns } from "./run-row";

/** Runs with their tasks, newest first. `states` empty: all. */
export async function listRuns(
  db: Sql,
  input: PageInput & { states: readonly RunState[]; kind: RunRow["kind"] | null },
): Promise<Page<RunRow>> {
  const order = {
    name: "runs",
    keys: [time(Prisma.sql`r.created_at`), text(Prisma.sql`r.id`)],
    direction: "desc" as const,
  };
  const keyset = buildKeyset(order, input);
  const rows = await queryRows<RunRow & Sorted>(
    db,
    Prisma.sql`
      SELECT ${runColumns}, ${keyset.column} FROM run r
      WHERE ${keyset.where} AND (${input.kind}::run_kind IS NULL OR r.kind = ${input.kind}::run_kind)
        AND (${input.states.length === 0} OR r.state = ANY (${[...input.states]}::run_state[]))
      ${keyset.orderBy} ${keyset.limit}`,
  );
  return buildPage(rows, order, input.limit);
}
