import type { Json } from "../durable";
import { launchEmbedded } from "../embedded";
import { registerJobs } from "../run-job";
import { contractJobs } from "./contract-jobs";

/** The process of the embedded engine that the contract kills: told what to do by its parent, over IPC. */
export type Order = { id: string; begin: { jobName: string; input: Json } } | { id: string; end: true };

const engine = await launchEmbedded({ databaseUrl: process.argv[2] ?? "", jobs: registerJobs(contractJobs) });
process.on("message", async (order: Order) => {
  if ("begin" in order) await engine.start(order.id, order.begin.jobName, order.begin.input);
  process.send?.({ id: order.id, outcome: "begin" in order ? null : await engine.wait(order.id) });
});
process.send?.({ id: "launched" });
