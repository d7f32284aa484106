"use client";
import { useLive } from "@/components/live/use-live";
import { TaskStrip } from "@/components/overview/task-strip";
import { formatDuration } from "@/components/time/format-time";
import { Time } from "@/components/time/time";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { type Column, Table } from "@/components/ui/table";
import type { Page } from "@/lib/reads/keyset";
import type { RunRow } from "@/lib/reads/run-row";
import { runHref } from "@/lib/url-state/hrefs";
import type { SearchEntry } from "@/lib/url-state/search-params";
import { countOf, tookMs } from "./run-numbers";
import { isUnderWay, runTones } from "./run-tones";

const number = (n: number | null) => (n === null ? <span className="text-muted">–</span> : n.toLocaleString("en"));

/** Runs with their tasks; those under way move while one looks. */
export function RunsTable({
  initial,
  url,
  isFiltered,
  carried,
}: {
  initial: Page<RunRow>;
  url: string;
  isFiltered: boolean;
  carried: readonly SearchEntry[];
}) {
  const { data, dataAtMs } = useLive(url, initial, ({ items }) => (items.some(isUnderWay) ? 3_000 : 15_000));
  const columns: Column<RunRow>[] = [
    {
      key: "run",
      header: "Run",
      cell: (run) => (
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Link href={runHref(run.id, carried)} tone="plain" className="font-medium">
            {run.kind}
          </Link>
          <Badge tone={runTones[run.state]}>{run.state}</Badge>
        </span>
      ),
    },
    { key: "started", header: "Started", cell: (run) => <Time at={run.startedAt ?? run.createdAt} /> },
    { key: "tasks", header: "Tasks", cell: (run) => <TaskStrip tasks={run.tasks} /> },
    {
      key: "took",
      header: "Duration",
      numeric: true,
      cell: (run) => {
        const ms = tookMs(run, dataAtMs);
        return <span className="whitespace-nowrap">{ms === null ? "–" : formatDuration(ms)}</span>;
      },
    },
    { key: "posts", header: "Posts", numeric: true, cell: ({ counts }) => number(countOf(counts, "posts")) },
    { key: "comments", header: "Comments", numeric: true, cell: ({ counts }) => number(countOf(counts, "comments")) },
    { key: "calls", header: "Model calls", numeric: true, cell: (run) => number(run.modelCalls) },
    { key: "cost", header: "Cost (USD)", numeric: true, cell: (run) => run.costUsd.toFixed(4) },
    {
      key: "why",
      header: "Started by",
      cell: (run) => (
        <span className="text-muted">
          {run.trigger.replace("_", " ")}
          {run.requestedBy && `, ${run.requestedBy}`}
        </span>
      ),
    },
  ];
  return (
    <Table
      label="Runs"
      columns={columns}
      rows={data.items}
      rowKey={(run) => run.id}
      empty={
        isFiltered ? (
          <EmptyState why="No run is like that." todo="Clear the filter to see all of them." />
        ) : (
          <EmptyState
            why="No run has been started yet."
            todo="The schedule starts one every hour; an administrator can start one now under Admin."
          />
        )
      }
    />
  );
}
