import type { ContextMessage, Subject } from "../judging/types";
import type { TextWindow } from "../judging/windows";
import { callModel } from "./call-model";
import { buildRequest, startConversation } from "./conversation";
import type { JudgeContext } from "./judge-dependencies";
import { react, type WindowEnd } from "./react";
import { addCall, type Tally } from "./tally";

/** A window's end, and who answered last. */
export type AskedWindow = (WindowEnd | { kind: "over_budget" }) & {
  window: TextWindow;
  modelServed: string | null;
  provider: string | null;
};

/** Asks one model about one window, again where that can help. Every call is added to the tally. */
export async function askWindow(
  judge: JudgeContext,
  item: { model: string; subject: Subject; context: ContextMessage[]; window: TextWindow; tally: Tally },
  signal: AbortSignal,
): Promise<AskedWindow> {
  const { settings, nonceKey, random } = judge;
  const { model, tally, window } = item;
  const conversation = startConversation({ ...item, nonceKey, maxTokens: settings.judgeMaxTokens });
  let modelServed: string | null = null;
  let provider: string | null = null;

  for (;;) {
    signal.throwIfAborted();
    const completion = await callModel(judge, buildRequest(conversation, settings), signal);
    if (!completion) return { kind: "over_budget", window, modelServed, provider };
    modelServed = completion.model ?? modelServed;
    provider = completion.provider ?? provider;
    const reaction = react(completion, conversation, { maxAttempts: settings.judgeMaxAttempts, random });
    addCall(tally, model, completion, reaction.problem);
    if ("end" in reaction) return { ...reaction.end, window, modelServed, provider };
    if (reaction.waitMs > 0) await judge.sleep(reaction.waitMs, signal);
  }
}
