import type { Inngest, InngestFunction } from "inngest";
import { contractJobs } from "../../lib/durable/contract/contract-jobs";
import type { Json } from "../../lib/durable/durable";
import { registerJobs, runJob } from "../../lib/durable/run-job";
import { createInngestDurable, type Steps } from "../durable";
import { runChildFunction } from "../run-child";

const jobs = registerJobs(contractJobs);

/** The jobs of the engine's contract as functions. `report` is told how each run ended. */
export function createContractFunctions(client: Inngest, report: (id: string, outcome: Json) => Promise<void>) {
  const child: InngestFunction.Any = client.createFunction({ id: "contract-child" }, ({ event, step, runId }) =>
    runChildFunction(jobs, { data: event.data, steps: step as unknown as Steps, runId, targets: {} }),
  );
  const run: InngestFunction.Any = client.createFunction(
    { id: "contract-run", triggers: { event: "contract/run" } },
    async ({ event, step, runId }) => {
      const { id, jobName, input } = event.data as { id: string; jobName: string; input: Json };
      const job = jobs.get(jobName);
      if (!job) throw new Error(`No job ${jobName}.`);
      const targets = { contract_child: child, contract_failing_child: child };
      const outcome = await runJob(job, createInngestDurable(step as unknown as Steps, runId, targets), input);
      await step.run("report", async () => {
        await report(id, outcome);
        return null;
      });
      return outcome;
    },
  );
  return { run, child };
}
