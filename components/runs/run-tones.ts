import type { RunState } from "@/lib/reads/run-row";

/** How a run's state looks as a badge; the word always stands in it. */
export const runTones = {
  queued: "outline",
  running: "accent",
  succeeded: "neutral",
  failed: "critical",
  cancelled: "outline",
} as const satisfies Record<RunState, string>;

export const isUnderWay = ({ state }: { state: RunState }) => state === "queued" || state === "running";
