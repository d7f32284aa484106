import { database } from "@/app/database";
import { readFromCursor } from "@/app/read-from-cursor";
import type { Page } from "@/lib/reads/keyset";
import { listRuns } from "@/lib/reads/list-runs";
import type { RunRow } from "@/lib/reads/run-row";
import type { runsState } from "@/lib/url-state/page-states";

export type RunsFilter = ReturnType<typeof runsState.parse>["value"];

/** One page of runs, newest first. A place of another list gives the first page and a hint. */
export const loadRuns = ({ state, kind, cursor }: RunsFilter) =>
  readFromCursor<Page<RunRow>>(cursor, (from) =>
    listRuns(database(), { states: state, kind, cursor: from, limit: 30 }),
  );
