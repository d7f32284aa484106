import { z } from "zod";

export interface SettingDefinition<T = unknown> {
  schema: z.ZodType<T>;
  default: T;
  unit: string | null;
  group: "Schedule" | "Fetching" | "Judging" | "Cost" | "Retries" | "Upkeep";
  label: string;
  /** One or two sentences: what it does, and what changes when it is raised or lowered. */
  meaning: string;
}

const define = <T>(definition: SettingDefinition<T>) => definition;
const whole = (min: number, max: number) => z.int().min(min).max(max);
const modelName = z
  .string()
  .regex(/^[\w.-]+\/[\w.:-]+$/, "must be a model's name on OpenRouter, such as google/gemini-3-flash-preview")
  .refine((m) => !/^openrouter\/auto|:free$|~latest/.test(m), "this alias changes the judge from call to call");

/**
 * Everything that the operator changes without a deploy: the one place, with its default. Kept in the database, pinned into each
 * run as it starts. Each has a test that changes it and sees the behaviour change.
 */
export const settingDefinitions = {
  scheduleEveryHours: define({
    schema: z.literal([1, 2, 3, 4, 6, 8, 12, 24]),
    default: 1,
    unit: "hours",
    group: "Schedule",
    label: "Run every",
    meaning: "The hourly run starts at each UTC hour that this divides. 4 means 00:00, 04:00, 08:00 and so on.",
  }),
  schedulePaused: define({
    schema: z.boolean(),
    default: false,
    unit: null,
    group: "Schedule",
    label: "Schedule paused",
    meaning: "While paused no scheduled run starts, neither hourly nor weekly. Runs started by hand are not affected.",
  }),
  weeklyRefresh: define({
    schema: z.boolean(),
    default: true,
    unit: null,
    group: "Schedule",
    label: "Weekly full refresh",
    meaning:
      "On Sundays at 00:00 UTC cursors are reset and everything reachable is fetched again, in place of that hour's run.",
  }),
  maxPostsPerRun: define({
    schema: whole(1, 100_000),
    default: 500,
    unit: "posts",
    group: "Fetching",
    label: "Posts per run",
    meaning:
      "New posts stored by one run. What is cut stays an open gap that the next runs fill; nothing is lost. The weekly refresh is bound by its list pages alone.",
  }),
  maxAgentsPerRun: define({
    schema: whole(0, 100_000),
    default: 200,
    unit: "agents",
    group: "Fetching",
    label: "Agent profiles per run",
    meaning: "Profiles fetched by one run: new agents first, then those not looked at for longest.",
  }),
  maxThreadsPerRun: define({
    schema: whole(0, 100_000),
    default: 600,
    unit: "threads",
    group: "Fetching",
    label: "Threads per run",
    meaning: "Posts whose comments are fetched by one run, most grown first. The rest waits for the next run.",
  }),
  maxRechecksPerRun: define({
    schema: whole(0, 10_000),
    default: 50,
    unit: "posts",
    group: "Fetching",
    label: "Rechecks per run",
    meaning: "Known posts looked at again for edits and deletion: high risk first, then young ones.",
  }),
  maxListPagesPerRun: define({
    schema: whole(1, 100_000),
    default: 200,
    unit: "pages",
    group: "Fetching",
    label: "List pages per run",
    meaning: "Pages of the post list and of the community list that one run may read, each.",
  }),
  requestsPerMinute: define({
    schema: whole(1, 100_000),
    default: 60,
    unit: "requests/min",
    group: "Fetching",
    label: "Request rate",
    meaning: "Ceiling for requests to Moltbook. A lower limit in the site's headers wins; a higher one does not.",
  }),
  requestTimeoutSeconds: define({
    schema: whole(1, 600),
    default: 30,
    unit: "s",
    group: "Fetching",
    label: "Request time-out",
    meaning: "A request to Moltbook without an answer for so long is given up and tried again.",
  }),
  requestMaxAttempts: define({
    schema: whole(1, 20),
    default: 4,
    unit: "attempts",
    group: "Fetching",
    label: "Attempts per request",
    meaning: "Times one request to Moltbook is made before its step fails, with full-jitter back-off between them.",
  }),
  evaluationBatchSize: define({
    schema: whole(1, 1_000),
    default: 50,
    unit: "items",
    group: "Judging",
    label: "Evaluation batch size",
    meaning:
      "Items that one durable judging batch holds. Smaller batches show progress sooner and cost more bookkeeping.",
  }),
  judgeModel: define({
    schema: modelName,
    default: "google/gemini-3-flash-preview",
    unit: null,
    group: "Judging",
    label: "Judge model",
    meaning:
      "OpenRouter's name of the judging model. Another model starts a new judge epoch; lines of two epochs are never joined.",
  }),
  judgeFallbackModels: define({
    schema: z.array(modelName).max(5),
    default: [] as string[],
    unit: null,
    group: "Judging",
    label: "Fallback models",
    meaning: "Asked in this order when the judge model refuses an item or gives no valid verdict.",
  }),
  judgeMaxAttempts: define({
    schema: whole(1, 10),
    default: 3,
    unit: "attempts",
    group: "Judging",
    label: "Attempts per model",
    meaning:
      "Calls to one model for one window: the first, and those after a malformed answer, a time-out or an overload.",
  }),
  judgeMaxTokens: define({
    schema: whole(200, 64_000),
    default: 1_800,
    unit: "tokens",
    group: "Judging",
    label: "Answer length",
    meaning:
      "max_completion_tokens of a judge's answer. An answer cut by it is asked for once more with twice as many.",
  }),
  judgeTemperature: define({
    schema: z.number().min(0).max(2),
    default: 0,
    unit: null,
    group: "Judging",
    label: "Temperature",
    meaning: "Sampling temperature of the judge. 0 makes a rerun as repeatable as the provider allows.",
  }),
  judgeTimeoutSeconds: define({
    schema: whole(1, 600),
    default: 120,
    unit: "s",
    group: "Judging",
    label: "Judge time-out",
    meaning: "A call to the judge without an answer for so long is given up and tried again.",
  }),
  judgeConcurrency: define({
    schema: whole(1, 256),
    default: 16,
    unit: "calls",
    group: "Judging",
    label: "Calls at once",
    meaning:
      "Calls to the judge in flight at the same time in one worker. Rate limits answered by OpenRouter lower it while they last.",
  }),
  judgeWindowChars: define({
    schema: whole(500, 200_000),
    default: 12_000,
    unit: "characters",
    group: "Judging",
    label: "Window length",
    meaning: "Longer texts are judged in overlapping windows of so many characters; the highest window's score counts.",
  }),
  judgeComments: define({
    schema: z.boolean(),
    default: true,
    unit: null,
    group: "Judging",
    label: "Judge comments",
    meaning: "Off: comments are fetched and get the outcome not_sampled. Turned on again, they are judged.",
  }),
  commentSampleShare: define({
    schema: z.number().min(0).max(1),
    default: 1,
    unit: "share",
    group: "Judging",
    label: "Share of comments judged",
    meaning:
      "Random share of comments that is judged, chosen by a keyed hash of the id: the same ones in every rerun. The rest is not_sampled.",
  }),
  failedRejudgeRuns: define({
    schema: whole(0, 20),
    default: 3,
    unit: "runs",
    group: "Judging",
    label: "Later runs for a failed item",
    meaning: "How many later runs try an item again whose judging failed or met the budget's end.",
  }),
  budgetPerRunUsd: define({
    schema: z.number().min(0).max(1_000_000),
    default: 5,
    unit: "USD",
    group: "Cost",
    label: "Budget per run",
    meaning:
      "No call is made that could take a run above it; what is left over gets the outcome over_budget. 0: nothing is judged.",
  }),
  budgetPerDayUsd: define({
    schema: z.number().min(0).max(1_000_000),
    default: 25,
    unit: "USD",
    group: "Cost",
    label: "Budget per day",
    meaning: "The same for a UTC day, over all runs.",
  }),
  budgetPerMonthUsd: define({
    schema: z.number().min(0).max(1_000_000),
    default: 250,
    unit: "USD",
    group: "Cost",
    label: "Budget per month",
    meaning: "The same for a UTC month, over all runs.",
  }),
  taskRetries: define({
    schema: whole(0, 20),
    default: 2,
    unit: "retries",
    group: "Retries",
    label: "Retries per step",
    meaning: "Times a failed step of a task is tried again before the run fails.",
  }),
  taskRetryDelaySeconds: define({
    schema: whole(0, 86_400),
    default: 300,
    unit: "s",
    group: "Retries",
    label: "Delay before a retry",
    meaning: "Waited durably before each retry. A Retry-After from the other side counts when it is longer.",
  }),
  taskRetryExponential: define({
    schema: z.boolean(),
    default: false,
    unit: null,
    group: "Retries",
    label: "Exponential delay",
    meaning: "On: the delay doubles with each retry, up to the longest delay.",
  }),
  taskRetryMaxDelaySeconds: define({
    schema: whole(0, 86_400),
    default: 3_600,
    unit: "s",
    group: "Retries",
    label: "Longest delay",
    meaning: "No retry waits longer, whether by doubling or by Retry-After.",
  }),
  scrapeTimeLimitMinutes: define({
    schema: z.number().min(0.01).max(10_080),
    default: 60,
    unit: "min",
    group: "Retries",
    label: "Time limit: scraping",
    meaning: "Past it the task fails; what it stored stays, and the next run goes on from the cursor.",
  }),
  transcriptsTimeLimitMinutes: define({
    schema: z.number().min(0.01).max(10_080),
    default: 30,
    unit: "min",
    group: "Retries",
    label: "Time limit: transcripts",
    meaning: "Past it the task fails; transcripts already built stay.",
  }),
  evaluationsTimeLimitMinutes: define({
    schema: z.number().min(0.01).max(10_080),
    default: 120,
    unit: "min",
    group: "Retries",
    label: "Time limit: evaluations",
    meaning:
      "Past it no further item is judged and the task fails; verdicts already stored stay, the rest is judged by the next run.",
  }),
  aggregatesTimeLimitMinutes: define({
    schema: z.number().min(0.01).max(10_080),
    default: 30,
    unit: "min",
    group: "Retries",
    label: "Time limit: aggregates and reports",
    meaning: "Limit for each of compute_aggregates, aggregate_agent_scores and generate_reports.",
  }),
  stuckAfterMinutes: define({
    schema: z.number().min(0.01).max(10_080),
    default: 30,
    unit: "min",
    group: "Upkeep",
    label: "Stuck after",
    meaning: "A run without a sign of life for so long is marked failed and makes way for the next.",
  }),
  reportOutputPath: define({
    schema: z
      .string()
      .max(1_000)
      .regex(/^[^\p{Cc}\p{Cs}]*$/u, "must not contain control characters"),
    default: "",
    unit: null,
    group: "Upkeep",
    label: "Report folder",
    meaning:
      "Folder on the worker where each run's report is also written as a file. Empty: it is kept in the database only.",
  }),
} as const satisfies Record<string, SettingDefinition<never> | SettingDefinition<unknown> | object>;

export type SettingKey = keyof typeof settingDefinitions;
export type Settings = { [K in SettingKey]: z.infer<(typeof settingDefinitions)[K]["schema"]> };

/** The defaults, as a run on a new database pins them. */
export const defaultSettings = Object.fromEntries(
  Object.entries(settingDefinitions).map(([key, definition]) => [key, definition.default]),
) as Settings;

/** The shape in which settings are pinned into a run (run.settings) and read back. Missing keys, from an older version, take their default. */
export const pinnedSettings = z.object(
  Object.fromEntries(
    Object.entries(settingDefinitions).map(([key, d]) => [key, (d.schema as z.ZodType).default(d.default as never)]),
  ),
) as unknown as z.ZodType<Settings>;
