import { createLimiter } from "../../durable/create-limiter";
import type { ObservatoryError } from "../../errors";
import type { Judge } from "../../judge/judge";
import { createBudget } from "../../store/budget";
import type { PipelineContext } from "../context";
import type { RunScope } from "../run-scope";

export interface RunJudge {
  judge: Judge;
  /** What ends the judging of everything: a refused key, a wrong configuration, no money. Known to all batches of the process at once. */
  halt: ObservatoryError | null;
  /** Why a batch ended for good, after its retries. */
  gaveUp: ObservatoryError | null;
}

const current = new WeakMap<PipelineContext, { runId: string; judge: RunJudge }>();

/** One judge a run and process: it knows of all calls in flight. null: none is configured. */
export function judgeOfRun({ context, runId, settings }: RunScope): RunJudge | null {
  if (context.openJudge === null) return null;
  const known = current.get(context);
  if (known?.runId === runId) return known.judge;
  const { budgetPerRunUsd: runUsd, budgetPerDayUsd: dayUsd, budgetPerMonthUsd: monthUsd } = settings;
  const budget = createBudget(context.db, { runId, caps: { runUsd, dayUsd, monthUsd }, now: () => context.clock() });
  const judge = { judge: context.openJudge(settings, budget), halt: null, gaveUp: null };
  current.set(context, { runId, judge });
  return judge;
}

/**
 * Items under judgement in this process, as many as calls may be in flight: an item keeps its place until its verdict is stored, so that a killed
 * process has at most so many calls to pay for again. (Storing takes some 20 ms of a call's second.) A process that is going to exit drains it.
 */
export const itemsAtWork = createLimiter(1);
