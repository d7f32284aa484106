import { compareRollups } from "../../store/compare-rollups";
import { computeRunAggregates } from "../../store/compute-run-aggregates";
import type { Counts, Task } from "../run-task";

/** Counts what the run judged, and proves that the counters are what the evaluations say. */
export async function computeAggregates({ scope, step, log }: Task): Promise<Counts> {
  const { db } = scope.context;
  return step("compute", async () => {
    const { evaluations, highRisk } = await computeRunAggregates(db, scope.runId);
    const differences = await compareRollups(db);
    if (differences.length > 0) {
      const [first] = differences;
      const example = first ? `${first.table} ${first.key}: ${first.stored} counted as ${first.counted}` : "";
      await log("error", `${differences.length} counters differ from a recount of the evaluations.`, { example });
    }
    const evaluated = Object.values(evaluations).reduce((n, count) => n + count, 0);
    return { evaluated, ...evaluations, highRisk, counterDifferences: differences.length };
  });
}
