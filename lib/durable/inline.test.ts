import { describe } from "vitest";
import { describeDurableContract } from "./contract/contract";
import { contractJobs } from "./contract/contract-jobs";
import { createInlineDurable } from "./inline";
import { registerJobs, runJob } from "./run-job";

describe("the inline engine", () => {
  const jobs = registerJobs(contractJobs);
  describeDurableContract(() => ({
    crash: null,
    async start(jobName, input) {
      const job = jobs.get(jobName);
      if (!job) throw new Error(jobName);
      const ended = runJob(job, createInlineDurable(), input);
      return { end: () => ended };
    },
  }));
});
