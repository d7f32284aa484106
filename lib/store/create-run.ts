import { ObservatoryError } from "../errors";
import type { Settings } from "../settings/definitions";
import type { Database } from "./database";

export type RunKind = "hourly" | "weekly" | "range" | "hours" | "dump";
export type RunTrigger = "schedule" | "manual" | "command" | "first_start";
export type RunEngineName = "inngest" | "embedded" | "inline";

export interface NewRun {
  id: string;
  params: { kind: RunKind };
  /** Pinned: whatever is changed later holds from the next run on. */
  settings: Settings;
  trigger: RunTrigger;
  /** Who asked for it; null for the schedule. */
  requestedBy: string | null;
  engine: RunEngineName;
  /** In the order in which pages list them. */
  taskIds: readonly string[];
}

/** A run with its tasks, waiting for its engine. Throws run_active when one is under way: the database decides, by a unique index. */
export async function createRun(db: Database, run: NewRun): Promise<void> {
  await db.$transaction(async (tx) => {
    const params = JSON.stringify(run.params);
    const settings = JSON.stringify(run.settings);
    const inserted = await tx.$executeRaw`
      INSERT INTO run (id, kind, trigger, state, engine, params, settings, requested_by)
      VALUES (${run.id}, ${run.params.kind}::run_kind, ${run.trigger}::run_trigger, 'queued', ${run.engine}, ${params}::jsonb,
        ${settings}::jsonb, ${run.requestedBy})
      ON CONFLICT DO NOTHING`;
    if (inserted === 0) throw new ObservatoryError("run_active", "A run is under way; one runs at a time.");
    await tx.$executeRaw`
      INSERT INTO run_task (run_id, task_id, ordinal)
      SELECT ${run.id}, task_id, ordinal FROM unnest(${[...run.taskIds]}::text[]) WITH ORDINALITY AS task (task_id, ordinal)`;
  });
}
