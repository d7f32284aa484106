import { Prisma } from "../store/generated/client";
import { isoUtc } from "../store/iso-utc";

export type RunState = "queued" | "running" | "succeeded" | "failed" | "cancelled";
export type TaskState = "pending" | "running" | "retrying" | "succeeded" | "failed" | "skipped" | "cancelled";

/** What tasks count; every name is a number of items. */
export type Counts = Record<string, number | Record<string, number>>;

export interface TaskRow {
  taskId: string;
  state: TaskState;
  attempt: number;
  startedAt: string | null;
  finishedAt: string | null;
  counts: Counts;
  errorCode: string | null;
  error: string | null;
}

export interface RunRow {
  id: string;
  kind: "hourly" | "weekly" | "range" | "hours" | "dump";
  trigger: "schedule" | "manual" | "command" | "first_start";
  state: RunState;
  engine: string;
  /** The engine's own id, for a link to its UI. */
  engineRunId: string | null;
  requestedBy: string | null;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  heartbeatAt: string;
  cancelRequestedAt: string | null;
  counts: Counts;
  costUsd: number;
  modelCalls: number;
  errorCode: string | null;
  error: string | null;
  /** In the order of the graph. */
  tasks: TaskRow[];
}

/** Columns of a RunRow from r (run). */
export const runColumns = Prisma.sql`r.id, r.kind, r.trigger, r.state, r.engine, r.engine_run_id AS "engineRunId", r.requested_by AS "requestedBy",
  r.created_at AS "createdAt", r.started_at AS "startedAt", r.finished_at AS "finishedAt", r.heartbeat_at AS "heartbeatAt",
  r.cancel_requested_at AS "cancelRequestedAt", r.counts, r.cost_usd AS "costUsd", r.model_calls AS "modelCalls",
  r.error_code AS "errorCode", r.error,
  COALESCE((SELECT json_agg(json_build_object('taskId', t.task_id, 'state', t.state, 'attempt', t.attempt,
      'startedAt', ${isoUtc("t.started_at")}, 'finishedAt', ${isoUtc("t.finished_at")}, 'counts', t.counts,
      'errorCode', t.error_code, 'error', t.error) ORDER BY t.ordinal)
    FROM run_task t WHERE t.run_id = r.id), '[]') AS tasks`;
