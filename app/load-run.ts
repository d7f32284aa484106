import { database } from "@/app/database";
import type { LiveRun, LogFilter } from "@/components/runs/live-run";
import { env } from "@/lib/env";
import { getRun, type RunDetail } from "@/lib/reads/get-run";
import { listRunLogs } from "@/lib/reads/list-run-logs";

/** What a run's page keeps up to date while it is open. null: no such run. */
export async function loadRun(runId: string, { task, level }: LogFilter): Promise<LiveRun | null> {
  const db = database();
  const [run, log] = await Promise.all([
    getRun(db, runId),
    listRunLogs(db, { runId, after: null, taskId: task, level, limit: 300 }),
  ]);
  return run && { run, log };
}

/** Where the Inngest server shows this run; null for a run of another engine, or where no server of ours is named. */
export function inngestRunUrl(run: Pick<RunDetail, "engine" | "engineRunId">): string | null {
  const { inngestBaseUrl, inngestDev } = env();
  const base = inngestBaseUrl ?? (inngestDev && URL.canParse(inngestDev) ? inngestDev : inngestDev && devServerUrl);
  if (run.engine !== "inngest" || !run.engineRunId || !base) return null;
  return `${base.replace(/\/+$/, "")}/run?runID=${encodeURIComponent(run.engineRunId)}`;
}
/** Where `inngest-cli dev` listens unless told otherwise. */
const devServerUrl = "http://127.0.0.1:8288";
