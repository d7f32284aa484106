import type { ContextMessage, Subject, Verdict } from "../judging/types";
import { mergeWindowVerdicts, type TextWindow } from "../judging/windows";
import { type AskedWindow, askWindow } from "./ask-window";
import type { JudgeContext } from "./judge-dependencies";
import type { Tally } from "./tally";

/** How one model's judging of a whole subject ended. */
export type ModelEnd = { model: string; modelServed: string | null; provider: string | null } & (
  | { kind: "scored"; verdict: Verdict; judged: TextWindow[] }
  | { kind: "abstained" | "refused" | "invalid" | "over_budget"; reason: string }
  | { kind: "failed"; reason: string; retryAfterMs: number | null }
);

/**
 * Asks one model about every window, one after the other, and stops at the first that it does not answer: a subject is judged by one
 * model as a whole or by the next one as a whole, because a highest score over two judges belongs to no epoch. Where the provider
 * served two different models under one name the answers are not put together either: `invalid`, and the next model is asked.
 */
export async function askModel(
  judge: JudgeContext,
  item: { model: string; subject: Subject; context: ContextMessage[]; windows: TextWindow[]; tally: Tally },
  signal: AbortSignal,
): Promise<ModelEnd> {
  const { model, windows } = item;
  const verdicts: Extract<AskedWindow, { kind: "verdict" }>[] = [];
  let abstained: Extract<AskedWindow, { kind: "abstained" }> | null = null;
  const served = new Set<string>();
  let provider: string | null = null;

  for (const window of windows) {
    const asked = await askWindow(judge, { ...item, window }, signal);
    const by = { model, modelServed: asked.modelServed, provider: asked.provider };
    switch (asked.kind) {
      case "verdict":
        verdicts.push(asked);
        break;
      case "abstained":
        abstained ??= asked;
        break;
      case "over_budget":
        return { ...by, kind: "over_budget", reason: noMoney };
      case "failed":
        return { ...by, kind: "failed", reason: asked.reason, retryAfterMs: asked.retryAfterMs };
      default:
        return { ...by, kind: asked.kind, reason: asked.reason };
    }
    served.add(asked.modelServed ?? model);
    provider ??= asked.provider;
  }

  const [modelServed, another] = served;
  const by = { model, modelServed: modelServed ?? null, provider };
  if (another !== undefined)
    return { ...by, kind: "invalid", reason: "two_models: the windows were answered by different models" };
  const [first, ...rest] = verdicts;
  // A window that cannot be read takes nothing away from what stands in the others; it is missing from charsJudged.
  if (first)
    return {
      ...by,
      kind: "scored",
      verdict: mergeWindowVerdicts([first.verdict, ...rest.map(({ verdict }) => verdict)]),
      judged: verdicts.map(({ window }) => window),
    };
  return { ...by, kind: "abstained", reason: `cannot_judge: ${abstained?.reason.slice(0, 500)}` };
}

const noMoney = "over_budget: the next call could exceed a budget";
