import type { ChatRequest } from "./chat-request";
import type { Fault } from "./faults";
import { buildUsage, countTokens, standInModels } from "./pricing";
import { errorReply, type Reply } from "./reply";
import { replyWithFault } from "./reply-with-fault";
import { type Speech, speak } from "./speak";

/** Answers one request as OpenRouter would, with the stand-in behind it, or with a fault in place of it. Pure. */
export function answerChat(request: ChatRequest, id: string, fault: Fault | null): Reply {
  const fromFault = fault && replyWithFault(fault);
  if (fromFault) return fromFault;
  const speech = speak(request, fault);
  if (!speech) return errorReply(502, "The stand-in broke down over this text.");
  const { finishReason, ...message } = speech;
  return {
    kind: "json",
    status: 200,
    body: {
      id,
      object: "chat.completion",
      model: fault?.kind === "served_by" ? fault.model : servedModel(request.model),
      provider: "Observatory",
      choices: [{ index: 0, finish_reason: finishReason, message: { role: "assistant", ...message } }],
      ...(fault?.kind === "no_usage" ? {} : { usage: usageOf(request, speech, fault) }),
    },
  };
}

function usageOf(request: ChatRequest, speech: Speech, fault: Fault | null) {
  const prompt = request.messages.flatMap((message) => message.content).join("\n");
  const usage = buildUsage(prompt, speech.content ?? speech.refusal ?? "", countTokens(speech.reasoning ?? ""));
  return fault?.kind === "no_cost" ? { ...usage, cost: null } : usage;
}

/** Whatever was asked for, it is the stand-in that answers, and it says so: the judgement is labelled by the model as served. */
const servedModel = (asked: string): string => standInModels.find((model) => model === asked) ?? standInModels[0];
