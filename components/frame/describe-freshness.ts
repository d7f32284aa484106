import { formatAge } from "@/components/time/format-time";
import type { Freshness } from "@/lib/reads/get-freshness";

export interface FreshnessWords {
  tone: "fresh" | "running" | "stale" | "unreachable";
  /** "Last good run"; the moment itself stands behind it. */
  lead: string;
  at: string | null;
  /** "12 min ago", what else there is to say. */
  rest: string[];
}

/**
 * How fresh a page is: as fresh as the last run that succeeded. `unansweredMs`: for how long our server has not answered, null while it does.
 */
export function describeFreshness(freshness: Freshness, now: Date, unansweredMs: number | null): FreshnessWords {
  const { asOf, activeRun, lastFailure, staleAt } = freshness;
  const ageMs = asOf === null ? null : now.getTime() - new Date(asOf).getTime();
  const isStale = staleAt !== null && now >= new Date(staleAt);
  const rest = [
    ...(ageMs === null ? [] : [`${formatAge(ageMs)} ago`]),
    ...(isStale ? ["stale: a scheduled run was missed"] : []),
    ...(activeRun ? [sayRun(activeRun)] : []),
    ...(lastFailure && !activeRun
      ? [`the run after it ${lastFailure.state === "failed" ? "failed" : "was cancelled"}`]
      : []),
  ];
  const lead = asOf === null ? "No run has ended yet" : "Last good run";
  if (unansweredMs !== null)
    return {
      tone: "unreachable",
      lead: `Not kept up to date for ${formatAge(unansweredMs)}: our server or its database does not answer; trying again. ${lead}`,
      at: asOf,
      rest: ageMs === null ? [] : [`${formatAge(ageMs)} ago`],
    };
  return { tone: isStale ? "stale" : activeRun ? "running" : "fresh", lead, at: asOf, rest };
}

function sayRun({ kind, state, task }: NonNullable<Freshness["activeRun"]>): string {
  if (state === "queued") return `${kind} run waiting to start`;
  return task === null ? `${kind} run under way` : `${kind} run under way: ${task}`;
}
