import { database } from "@/app/database";
import type { Page } from "@/lib/reads/keyset";
import { listRuns } from "@/lib/reads/list-runs";
import type { RunRow } from "@/lib/reads/run-row";
import type { runsState } from "@/lib/url-state/page-states";

export type RunsFilter = ReturnType<typeof runsState.parse>["value"];

/** One page of runs, newest first. */
export const loadRuns = ({ state, kind, cursor }: RunsFilter): Promise<Page<RunRow>> =>
  listRuns(database(), { states: state, kind, cursor, limit: 30 });
