import type { Fault } from "../../demo/model/faults";
import {
  type ModelCall,
  type ModelServer,
  type ModelServerOptions,
  startModelServer,
} from "../../demo/model/start-model-server";
import type { ContextMessage, Subject } from "../judging/types";
import { complete } from "../openrouter/complete";
import { createPrices } from "../openrouter/prices";
import { createJudge } from "./create-judge";
import { createInFlightLimit } from "./in-flight-limit";
import type { Budget } from "./judge";
import type { JudgeSettings } from "./judge-dependencies";

export const aSubject = (over: Partial<Subject> = {}): Subject => ({
  kind: "post",
  id: "p1",
  contentHash: "hash",
  authorAlias: "A1",
  title: "A quiet day",
  content: "I watered the plants and wrote some tests.",
  url: null,
  ...over,
});

export const never = new AbortController().signal;

/** A budget in memory that keeps its books, and refuses what exceeds `capUsd`. */
export function aBudget(capUsd = Number.POSITIVE_INFINITY) {
  const ledger = { reservedUsd: 0, settled: [] as (number | null)[], committedUsd: 0, mostReservedUsd: 0 };
  const budget: Budget = {
    async reserve(worstCaseUsd) {
      if (ledger.committedUsd + worstCaseUsd > capUsd) return null;
      ledger.committedUsd += worstCaseUsd;
      ledger.reservedUsd = worstCaseUsd;
      ledger.mostReservedUsd = Math.max(ledger.mostReservedUsd, ledger.committedUsd);
      return {
        async settle(actualUsd) {
          ledger.settled.push(actualUsd);
          if (actualUsd !== null) ledger.committedUsd += actualUsd - worstCaseUsd;
        },
      };
    },
  };
  return { budget, ledger };
}

export interface JudgeUnderTestOptions extends Omit<ModelServerOptions, "fault"> {
  settings?: Partial<JudgeSettings>;
  capUsd?: number;
  timeoutMs?: number;
  fault?: (index: number, call: ModelCall) => Fault | null;
  apiKey?: string;
}

/** A judge over a real stand-in server. Waits between tries take no time and are written down. */
export async function openJudge(options: JudgeUnderTestOptions = {}) {
  const server: ModelServer = await startModelServer(options);
  const { budget, ledger } = aBudget(options.capUsd);
  const sleeps: number[] = [];
  const sleep = async (ms: number, signal?: AbortSignal) => {
    sleeps.push(ms);
    signal?.throwIfAborted();
  };
  let now = 0;
  const settings: JudgeSettings = {
    judgeModel: "observatory/stand-in-1",
    judgeFallbackModels: [],
    judgeMaxAttempts: 3,
    judgeMaxTokens: 1_800,
    judgeTemperature: 0,
    judgeConcurrency: 16,
    judgeWindowChars: 12_000,
    ...options.settings,
  };
  const inFlight = createInFlightLimit(settings.judgeConcurrency, {
    now: () => now,
    sleep: async (ms) => {
      now += ms;
    },
  });
  const judge = createJudge({
    settings,
    complete: (request, signal) =>
      complete(
        request,
        { baseUrl: server.url, apiKey: options.apiKey ?? "sk-test", timeoutMs: options.timeoutMs ?? 10_000 },
        signal,
      ),
    prices: createPrices({ baseUrl: server.url, apiKey: "sk-test", now: () => 0 }),
    budget,
    nonceKey: "a key for tests",
    inFlight,
    sleep,
    random: () => 0.5,
  });
  return {
    server,
    ledger,
    sleeps,
    inFlight,
    judge: (subject: Partial<Subject> = {}, context: ContextMessage[] = [], signal = never) =>
      judge.judge(aSubject(subject), context, signal),
    [Symbol.asyncDispose]: () => server.close(),
  };
}

/** These faults, one a call, then good answers. */
export const first =
  (...faults: (Fault | null)[]) =>
  (index: number): Fault | null =>
    faults[index] ?? null;
