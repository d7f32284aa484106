import type { Settings } from "../settings/definitions";
import { countDue } from "../store/count-due";
import { getCursor } from "../store/cursors";
import type { Database } from "../store/database";
import { getActiveRun } from "../store/get-active-run";
import { getPastCost, type PastCost } from "../store/get-past-cost";
import { listEvaluationsDue } from "../store/list-evaluations-due";
import { decideEvaluation } from "./evaluations/decide-evaluation";
import type { RunParams } from "./run-params";
import { spanOf } from "./run-scope";
import { bottomOf, type Gap, type PostsCursor, parsePostsCursor } from "./scrape/posts-cursor";

/** What a run would find to do if it started now. Nothing is asked of Moltbook: what is new there is not known beforehand. */
export interface RunPlan {
  /** One runs at a time: this one is in the way. */
  activeRunId: string | null;
  posts: {
    /** `since`: down to what is stored already; `span`: the time asked for; `all`: to the list's end. */
    reads: "since" | "span" | "all";
    from: string | null;
    to: string | null;
    newestStored: string | null;
    gaps: Gap[];
    /** New posts that it may store; null: as many as there are. */
    cap: number | null;
  };
  /** Waiting already. `cap` null: all of them. */
  threads: { due: number; cap: number | null };
  agents: { due: number; cap: number | null };
  judging: {
    /** False: a dry run, or no judge is configured. */
    asksModel: boolean;
    /** Items for which a model is asked, of those that wait; a dry run counts them and asks nobody. */
    items: number;
    /** Items that would get an outcome without a model: not sampled, empty, deleted, no judge. */
    withoutModel: number;
    /** There are more than these two say. */
    isMore: boolean;
  };
  /** Of the waiting items; null: no run has asked a model yet, so there is nothing to reckon from. */
  estimate: { modelCalls: number; costUsd: number } | null;
  past: PastCost;
  /** What run, day and month leave: it cannot cost more. */
  atMostUsd: number;
}

interface Input {
  params: RunParams;
  settings: Settings;
  isDump: boolean;
  hasJudge: boolean;
  sampleSecret: string;
  spend: { todayUsd: number; thisMonthUsd: number };
  now: Date;
}

/** Items looked at one by one; what waits beyond them is said to be more. */
const lookedAt = 5_000;

export async function planRun(db: Database, input: Input): Promise<RunPlan> {
  const { params, settings, spend, now } = input;
  const span = spanOf(params, now);
  const [active, cursor, due, past, judging] = await Promise.all([
    getActiveRun(db),
    getCursor(db, "posts").then(parsePostsCursor),
    countDue(db, span),
    getPastCost(db, params.kind),
    planJudging(db, input),
  ]);
  const cap = (limit: number) => (input.isDump ? null : limit);
  const items = judging.items + (input.hasJudge ? due.behindTranscripts : 0);
  const withoutModel = judging.withoutModel + (input.hasJudge ? 0 : due.behindTranscripts);
  const asksModel = input.hasJudge && !params.dryRun;
  return {
    activeRunId: active?.id ?? null,
    posts: {
      ...planPosts(params, cursor, span),
      newestStored: cursor.newestAt,
      gaps: cursor.gaps,
      cap: params.maxPosts ?? (params.kind === "weekly" ? null : cap(settings.maxPostsPerRun)),
    },
    threads: params.noComments
      ? { due: due.threads, cap: 0 }
      : { due: due.threads, cap: cap(settings.maxThreadsPerRun) },
    agents: { due: due.agents, cap: cap(settings.maxAgentsPerRun) },
    judging: { asksModel, items, withoutModel, isMore: judging.isMore },
    estimate:
      items === 0 || !asksModel
        ? { modelCalls: 0, costUsd: 0 }
        : past.perItem && {
            modelCalls: Math.round(items * past.perItem.modelCalls),
            costUsd: items * past.perItem.costUsd,
          },
    past,
    atMostUsd: asksModel
      ? Math.max(
          0,
          Math.min(
            settings.budgetPerRunUsd,
            settings.budgetPerDayUsd - spend.todayUsd,
            settings.budgetPerMonthUsd - spend.thisMonthUsd,
          ),
        )
      : 0,
  };
}

function planPosts(params: RunParams, cursor: PostsCursor, span: { from: Date | null; to: Date | null }) {
  if (span.from !== null)
    return { reads: "span" as const, from: span.from.toISOString(), to: span.to?.toISOString() ?? null };
  if (params.kind === "weekly" || params.kind === "dump") return { reads: "all" as const, from: null, to: null };
  return { reads: "since" as const, from: bottomOf(cursor), to: null };
}

/** The pipeline's own rule for each waiting item, so that plan and run cannot differ in it. */
async function planJudging(db: Database, { params, settings, hasJudge, sampleSecret, now }: Input) {
  const due = await listEvaluationsDue(db, {
    runId: "",
    hasJudge,
    comments: settings.judgeComments,
    commentShare: settings.commentSampleShare,
    failedRejudgeRuns: settings.failedRejudgeRuns,
    limit: lookedAt,
    scope: spanOf(params, now),
    postsOnly: params.noComments,
  });
  const rules = { hasJudge, sampleSecret, isOutOfCredit: false, ...settings };
  const items = due.filter((each) => decideEvaluation(each, rules).kind === "judge").length;
  return { items, withoutModel: due.length - items, isMore: due.length === lookedAt };
}
