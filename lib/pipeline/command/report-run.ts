import { z } from "zod";
import type { Database } from "../../store/database";
import { getRun } from "../../store/get-run";
import { listFailedTasks } from "../../store/list-failed-tasks";

const counts = z.object({
  posts: z.number(),
  comments: z.number(),
  agents: z.number(),
  submolts: z.number(),
  evaluations: z.record(z.string(), z.number()),
  rejected: z.record(z.string(), z.number()),
});

/** Tells how a run ended: as one JSON object, or in a few lines. Gives the exit code: 1 with the failed task named, unless it succeeded. */
export async function reportRun(
  db: Database,
  runId: string,
  { json, print }: { json: boolean; print: (line: string) => void },
): Promise<number> {
  const run = await getRun(db, runId);
  if (!run) throw new Error(`Run ${runId} is gone.`);
  const nothing = { posts: 0, comments: 0, agents: 0, submolts: 0, evaluations: {}, rejected: {} };
  const { evaluations, rejected, ...stored } = counts.catch(nothing).parse(run.counts);
  const durationMs = (run.finishedAt ?? new Date()).getTime() - (run.startedAt ?? run.createdAt).getTime();
  const { state, modelCalls, costUsd } = run;
  for (const { taskId, error } of await listFailedTasks(db, runId))
    console.error(`${taskId} failed: ${error ?? state}`);

  if (json)
    print(JSON.stringify({ run: runId, state, ...stored, evaluations, modelCalls, costUsd, durationMs, rejected }));
  else {
    const list = (of: Record<string, number>) =>
      Object.entries(of)
        .map(([key, n]) => `${key} ${n}`)
        .join(", ") || "none";
    print(`Run ${runId}: ${state} after ${(durationMs / 1_000).toFixed(1)} s`);
    print(`Stored newly or changed: ${list(stored)}`);
    print(`Evaluations: ${list(evaluations)}`);
    print(`Model calls: ${modelCalls}, ${costUsd.toFixed(4)} USD`);
    print(`Rejected: ${list(rejected)}`);
  }
  return state === "succeeded" ? 0 : 1;
}
