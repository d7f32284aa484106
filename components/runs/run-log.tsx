import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { ScrollBox } from "@/components/ui/scroll-box";
import type { RunDetail } from "@/lib/reads/get-run";
import type { LogRow } from "@/lib/reads/list-run-logs";
import { runLogHref } from "@/lib/url-state/hrefs";
import type { SearchEntry } from "@/lib/url-state/search-params";
import type { LogFilter } from "./live-run";

/** The last lines of the log, newest on top: what comes is seen without scrolling. */
export function RunLog({
  log,
  run,
  filter,
  carried,
}: {
  log: readonly LogRow[];
  run: RunDetail;
  filter: LogFilter;
  carried: readonly SearchEntry[];
}) {
  const href = (changes: Partial<LogFilter>) => runLogHref(run.id, { ...filter, ...changes }, carried);
  const levels = [null, "warn", "error"] as const;
  return (
    <div id="log" className="scroll-mt-16">
      <Panel
        title={filter.task ? `Log of ${filter.task}` : "Log"}
        description={log.length >= 300 ? "The last 300 lines, newest first." : "Newest first."}
        flush
        actions={
          <>
            {filter.task && (
              <ButtonLink href={href({ task: null })} size="sm" scroll={false}>
                All tasks
              </ButtonLink>
            )}
            {levels.map((level) => (
              <ButtonLink
                key={level ?? "all"}
                href={href({ level })}
                size="sm"
                scroll={false}
                variant={filter.level === level ? "secondary" : "quiet"}
                aria-current={filter.level === level ? "true" : undefined}
              >
                {level === null ? "Every line" : level === "warn" ? "Warnings" : "Errors"}
              </ButtonLink>
            ))}
          </>
        }
      >
        {log.length === 0 ? (
          <EmptyState
            why={filter.task || filter.level ? "No line of the log is like that." : "The log has no line yet."}
            todo={
              filter.task || filter.level ? "Show every line of all tasks." : "The first comes when the run starts."
            }
          />
        ) : (
          <ScrollBox label="Lines of the log" className="max-h-[32rem] border-line border-t">
            <ol data-testid="run-log">
              {log.toReversed().map((line) => (
                <LogLine key={line.id} line={line} />
              ))}
            </ol>
          </ScrollBox>
        )}
      </Panel>
    </div>
  );
}

function LogLine({ line }: { line: LogRow }) {
  return (
    <li className="grid gap-x-3 border-line border-b px-4 py-1 text-xs last:border-b-0 md:grid-cols-[11rem_12rem_1fr]">
      <span className="text-muted">
        <time dateTime={line.at} data-time className="whitespace-nowrap">
          {line.at.slice(0, 10)} {line.at.slice(11, 19)}
        </time>
      </span>
      <span className="text-muted">{line.taskId}</span>
      <span className="min-w-0 break-words">
        {line.level !== "info" && (
          <Badge tone={line.level === "error" ? "critical" : "outline"} className="mr-1.5">
            {line.level === "warn" ? "warning" : "error"}
          </Badge>
        )}
        {line.message}
      </span>
    </li>
  );
}
