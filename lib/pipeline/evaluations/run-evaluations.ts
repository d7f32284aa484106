import type { Job } from "../../durable/durable";
import { runChild } from "../../durable/run-child";
import { attributeEvaluations } from "../../store/attribute-evaluations";
import type { Counts, Task } from "../run-task";
import { decideEvaluation } from "./decide-evaluation";
import type { RoundInput, RoundResult } from "./judge-round";
import { listDue, rulesOf } from "./list-round";

/** What a dry run counts at most: listing them holds all in memory. */
const dryRunLimit = 50_000;

/** Judges what waits for it, in rounds, each a child of its own (an engine allows a run about 1,000 steps), until nothing is due. */
export async function runEvaluations(task: Task, judgeRound: Job<RoundInput, RoundResult>): Promise<Counts> {
  if (task.scope.params.dryRun) return countDue(task);
  const { durable, runId } = task.scope;
  const total = { rounds: 0, judged: 0, withoutJudge: 0, skipped: 0 };
  let isOutOfCredit = false;
  for (let isDone = false; !isDone; ) {
    const round = total.rounds + 1;
    const input = { runId, round, deadlineMs: task.deadlineMs, isOutOfCredit };
    const result: RoundResult = await runChild(durable, `run_evaluations: round ${round}`, judgeRound, input);
    total.rounds = round;
    total.judged += result.judged;
    total.withoutJudge += result.unjudged;
    total.skipped += result.skipped;
    isOutOfCredit ||= result.isOutOfCredit;
    // A round that moved nothing has only what cannot be loaded before it: it would come again for ever.
    isDone = result.listed === 0 || result.judged + result.unjudged + result.storedBefore === 0;
  }
  // Before the two tasks that count side by side: both are to find authors that were told late where they belong.
  const { attributed } = await task.step("attribute", () => attributeEvaluations(task.scope.context.db));
  return { ...total, attributed };
}

async function countDue({ scope, step, log }: Task): Promise<Counts> {
  return step("dry run", async () => {
    const rules = rulesOf(scope, false);
    const due = await listDue(scope, dryRunLimit);
    const wouldJudge = due.filter((each) => decideEvaluation(each, rules).kind === "judge").length;
    const counts = { due: due.length, wouldJudge, withoutJudge: due.length - wouldJudge };
    const more = due.length === dryRunLimit ? " (and more: no more are counted)" : "";
    await log("info", `Dry run: ${wouldJudge} of ${due.length} due items would be judged${more}; none was.`, counts);
    return counts;
  });
}
