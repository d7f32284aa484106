import { DBOS } from "@dbos-inc/dbos-sdk";
import type { Json } from "../durable";
import { launchEmbedded } from "../embedded";
import { registerJobs } from "../run-job";
import { contractJobs } from "./contract-jobs";

/** The process of the embedded engine that the contract kills: told what to do by its parent, over IPC. */
export type Order =
  | { id: string; begin: { jobName: string; input: Json } }
  | { id: string; end: true }
  /** Keeps an hourly schedule and lets it be an hour now; answers with the hours at which it was called. */
  | { id: string; hour: true };

const engine = await launchEmbedded({ databaseUrl: process.argv[2] ?? "", jobs: registerJobs(contractJobs) });
const hours: string[] = [];

async function passAnHour(): Promise<string[]> {
  await engine.everyHour(async (hour) => {
    hours.push(hour.toISOString());
  });
  await (await DBOS.triggerSchedule("hourly")).getResult();
  return hours;
}

process.on("message", async (order: Order) => {
  if ("hour" in order) return process.send?.({ id: order.id, outcome: await passAnHour() });
  if ("begin" in order) await engine.start(order.id, order.begin.jobName, order.begin.input);
  process.send?.({ id: order.id, outcome: "begin" in order ? null : await engine.wait(order.id) });
});
process.send?.({ id: "launched" });
