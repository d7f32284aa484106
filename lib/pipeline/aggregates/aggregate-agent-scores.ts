import { aggregateAgentScores as aggregate } from "../../store/aggregate-agent-scores";
import type { Counts, Task } from "../run-task";

/** The standing of every agent of whom the run judged something. */
export async function aggregateAgentScores({ scope, step }: Task): Promise<Counts> {
  return step("aggregate", () => aggregate(scope.context.db, scope.runId, scope.context.clock()));
}
