import type { Durable } from "../durable/durable";
import type { RetryPolicy } from "../durable/with-retries";
import { ObservatoryError } from "../errors";
import type { MoltbookSource } from "../moltbook/source";
import { pinnedSettings, type Settings } from "../settings/definitions";
import { getRun } from "../store/get-run";
import type { Scope } from "../store/types";
import type { PipelineContext } from "./context";
import { type RunParams, runParams } from "./run-params";

/** A run as its tasks see it: what it was asked to do and the settings pinned into it, none of which changes while it runs. */
export interface RunScope {
  context: PipelineContext;
  durable: Durable;
  runId: string;
  params: RunParams;
  settings: Settings;
  policy: RetryPolicy;
  /** A dump, and the simulated world once a week, is observed whole: the caps per run are for the live site. */
  isWhole: boolean;
  /** The content's own time that the run is about; [null, null] for all. */
  span: Scope;
  openSource(): Promise<MoltbookSource>;
}

export async function loadRunScope(context: PipelineContext, durable: Durable, runId: string): Promise<RunScope> {
  const run = await getRun(context.db, runId);
  if (!run) throw new ObservatoryError("not_found", `There is no run ${runId}.`, { details: { runId } });
  const params = runParams.parse(run.params);
  const settings = pinnedSettings.parse(run.settings);
  const isWhole =
    context.source.kind === "dump" ||
    params.kind === "dump" ||
    (context.source.kind === "demo" && params.kind === "weekly");
  return {
    context,
    durable,
    runId,
    params,
    settings,
    policy: {
      retries: settings.taskRetries,
      delaySeconds: settings.taskRetryDelaySeconds,
      exponential: settings.taskRetryExponential,
      maxDelaySeconds: settings.taskRetryMaxDelaySeconds,
    },
    isWhole,
    span: spanOf(params, run.createdAt),
    openSource: () => context.openSource({ id: runId, settings, isWhole }),
  };
}

/** "hours N" counts back from the moment at which the run was asked for, so that a retry is about the same content. */
export function spanOf(params: RunParams, createdAt: Date): Scope {
  if (params.kind === "range") return { from: new Date(params.from), to: new Date(params.to) };
  if (params.kind === "hours") return { from: new Date(createdAt.getTime() - params.hours * 3_600_000), to: null };
  return { from: null, to: null };
}
