import { formatDuration } from "@/components/time/format-time";
import { Time } from "@/components/time/time";
import { Badge } from "@/components/ui/badge";
import { Stat, StatRow } from "@/components/ui/stat";
import type { RunDetail } from "@/lib/reads/get-run";
import { countOf, tookMs } from "./run-numbers";
import { runTones } from "./run-tones";

/** The state of a run, when, how long, who started it, what it cost. */
export function RunFacts({ run, nowMs }: { run: RunDetail; nowMs: number }) {
  const took = tookMs(run, nowMs);
  const perCall = run.modelCalls > 0 ? `${((run.costUsd / run.modelCalls) * 1_000).toFixed(3)} per 1,000 calls` : null;
  return (
    <section aria-label="Facts" className="flex flex-col gap-1.5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <Badge tone={runTones[run.state]}>{run.state}</Badge>
        <span>
          started by {run.trigger.replace("_", " ")}
          {run.requestedBy && ` (${run.requestedBy})`}, engine {run.engine}
        </span>
        <Time at={run.startedAt ?? run.createdAt} />
        {run.cancelRequestedAt && run.finishedAt === null && (
          <span>Cancelling: the step under way is finished first.</span>
        )}
      </p>
      <StatRow>
        <Stat label="Duration" value={took === null ? "not started" : formatDuration(took)} />
        {["posts", "comments", "agents", "submolts"].map((name) => (
          <Stat
            key={name}
            label={`${name === "submolts" ? "Communities" : name[0]?.toUpperCase() + name.slice(1)} new or changed`}
            value={countOf(run.counts, name)?.toLocaleString("en") ?? (run.finishedAt ? null : "…")}
          />
        ))}
        <Stat label="Model calls" value={run.modelCalls.toLocaleString("en")} />
        <Stat label="Cost" value={run.costUsd.toFixed(4)} unit="USD" note={perCall} />
      </StatRow>
    </section>
  );
}
