"use client";
import { useLive } from "@/components/live/use-live";
import { Notice } from "@/components/ui/notice";
import type { SearchEntry } from "@/lib/url-state/search-params";
import type { LiveRun, LogFilter } from "./live-run";
import { RunFacts } from "./run-facts";
import { RunGraph } from "./run-graph";
import { RunLog } from "./run-log";
import { RunResults } from "./run-results";
import { isUnderWay } from "./run-tones";

/** The parts of a run's page that move while it is under way. */
export function RunLive({
  initial,
  url,
  filter,
  carried,
}: {
  initial: LiveRun;
  url: string;
  filter: LogFilter;
  carried: readonly SearchEntry[];
}) {
  const { data, dataAtMs } = useLive(url, initial, ({ run }) => (isUnderWay(run) ? 2_000 : 60_000));
  const { run, log } = data;
  return (
    <>
      {run.error && (
        <Notice kind="error" title={`This run ${run.state === "cancelled" ? "was cancelled" : "failed"}`}>
          {run.error}
        </Notice>
      )}
      <RunFacts run={run} nowMs={dataAtMs} />
      <RunGraph run={run} nowMs={dataAtMs} carried={carried} />
      <RunResults run={run} carried={carried} />
      <RunLog log={log} run={run} filter={filter} carried={carried} />
    </>
  );
}
