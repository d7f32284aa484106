import type { TrendPoint } from "@/lib/charts/prepare-dimension-trend";
import { dimensionTitle } from "@/lib/judging/dimension-title";
import { dimensionKeys } from "@/lib/judging/rubric";
import { wilsonInterval } from "@/lib/scoring/wilson-interval";

const hourMs = 3_600_000;
const startMs = Date.UTC(2026, 10, 20);
const hours = 168;

export const sampleSpan = {
  from: new Date(startMs).toISOString(),
  to: new Date(startMs + hours * hourMs).toISOString(),
};
export const sampleDimensions = dimensionKeys.map((key) => ({ key, title: dimensionTitle(key) }));
export const sampleEpochs = [
  { id: "e1", label: "vendor/model-1, rubric v1" },
  { id: "e2", label: "vendor/model-2, rubric v1" },
];

/** A fixed wave with a gap of eight hours, and another judge from the fifth day on. */
export const sampleTrendPoints: TrendPoint[] = Array.from({ length: hours }, (_, hour) => hour)
  .filter((hour) => hour < 60 || hour > 68)
  .flatMap((hour) =>
    dimensionKeys.map((dimension, row) => {
      const n = 14 + ((hour * 7 + row * 3) % 23);
      const mean = 1.3 + 0.4 * row + Math.sin(hour / 9 + row) * 0.8 + ((hour * 13 + row * 5) % 7) * 0.07;
      const high = Math.round(n * (0.04 + 0.03 * row + 0.03 * Math.sin(hour / 11)));
      const interval = wilsonInterval(high, n);
      return {
        at: new Date(startMs + hour * hourMs).toISOString(),
        dimension,
        epochId: hour < 110 ? "e1" : "e2",
        n,
        mean,
        meanLow: Math.max(0, mean - 2 / Math.sqrt(n)),
        meanHigh: mean + 2 / Math.sqrt(n),
        p95: 6,
        high,
        share: high / n,
        shareLow: interval?.low ?? null,
        shareHigh: interval?.high ?? null,
      };
    }),
  );

export const sampleHours = Array.from({ length: hours }, (_, hour) => ({
  at: new Date(startMs + hour * hourMs).toISOString(),
  posts: 40 + ((hour * 17) % 23) + Math.round(20 * Math.sin(hour / 4)),
  comments: 180 + ((hour * 31) % 67) + Math.round(90 * Math.sin(hour / 4)),
  newAgents: (hour * 7) % 11,
  isObserved: hour < 60 || hour > 68,
  scored: 120 + ((hour * 13) % 40),
  unanswered: (hour * 5) % 9,
  notAsked: (hour * 3) % 14,
})).map((point) =>
  point.isObserved ? point : { ...point, posts: 0, comments: 2, newAgents: 0, scored: 0, unanswered: 0, notAsked: 0 },
);

export const sampleRuns = Array.from({ length: 40 }, (_, i) => ({
  id: `run-${i}`,
  startedAt: new Date(startMs + i * 4 * hourMs).toISOString(),
  kind: i % 20 === 0 ? "weekly" : "hourly",
  state: i === 13 ? ("failed" as const) : i === 27 ? ("cancelled" as const) : ("succeeded" as const),
  durationMs: 90_000 + ((i * 37_000) % 200_000),
  costUsd: 0.2 + ((i * 7) % 13) / 50,
  modelCalls: 300 + ((i * 71) % 200),
}));
