import type { Env } from "../env";
import { createOpenRouterJudge, sleepUnlessAborted } from "../judge/create-openrouter-judge";
import { createInFlightLimit } from "../judge/in-flight-limit";
import { createMoltbookClient } from "../moltbook/create-moltbook-client";
import type { MoltbookSource } from "../moltbook/source";
import { createPrices } from "../openrouter/prices";
import { defaultSettings, type Settings } from "../settings/definitions";
import type { Database } from "../store/database";
import type { PipelineContext } from "./context";

type ContextEnv = Pick<
  Env,
  | "moltbookBaseUrl"
  | "moltbookApiKey"
  | "openrouterBaseUrl"
  | "openrouterApiKey"
  | "sourceKind"
  | "sourceName"
  | "sampleSecret"
>;

/** The site of a dump or of the demo is ours and on this machine: no ceiling but the one in its headers. */
const unboundPerMinute = 10_000_000;

/** The pipeline's world in this process: the real site (or a dump's folder, already read), OpenRouter, the clock. */
export function prepareContext(
  db: Database,
  env: ContextEnv,
  { dump }: { dump: MoltbookSource | null } = { dump: null },
): PipelineContext {
  let open: { runId: string; source: MoltbookSource } | null = null;
  return {
    db,
    source: {
      kind: dump === null ? env.sourceKind : "dump",
      name: dump === null || env.sourceKind === "dump" ? env.sourceName : dump.name,
    },
    async openSource({ id, settings, isWhole }) {
      if (dump) return dump;
      if (open?.runId !== id) open = { runId: id, source: openSite(env, settings, isWhole) };
      return open.source;
    },
    openJudge: prepareJudge(env),
    sampleSecret: env.sampleSecret,
    clock: () => new Date(),
  };
}

const openSite = (env: ContextEnv, settings: Settings, isWhole: boolean): MoltbookSource =>
  createMoltbookClient({
    baseUrl: env.moltbookBaseUrl,
    apiKey: env.moltbookApiKey,
    requestsPerMinute: isWhole || env.sourceKind !== "live" ? unboundPerMinute : settings.requestsPerMinute,
    requestTimeoutMs: settings.requestTimeoutSeconds * 1_000,
    maxAttempts: settings.requestMaxAttempts,
  });

function prepareJudge(env: ContextEnv): PipelineContext["openJudge"] {
  const { openrouterApiKey: apiKey, openrouterBaseUrl: baseUrl, sampleSecret } = env;
  if (apiKey === null) return null;
  const now = () => Date.now();
  const prices = createPrices({ baseUrl, apiKey, now });
  const inFlight = createInFlightLimit(defaultSettings.judgeConcurrency, { now, sleep: sleepUnlessAborted });
  return (settings, budget) =>
    createOpenRouterJudge({ settings, baseUrl, apiKey, budget, nonceKey: sampleSecret, prices, inFlight });
}
