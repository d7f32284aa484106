import { buildVerdict } from "./build-verdict";
import { type ChatRequest, listDimensions } from "./chat-request";
import { type Fault, spoils } from "./faults";
import { countTokens } from "./pricing";
import { readPrompt } from "./read-prompt";
import { scoreSubject } from "./score-subject";

/** What the model says to a request. */
export interface Speech {
  content: string | null;
  refusal: string | null;
  reasoning: string | null;
  finishReason: string | null;
}

const say = (speech: Partial<Speech>): Speech => ({
  content: null,
  refusal: null,
  reasoning: null,
  finishReason: "stop",
  ...speech,
});

/** The stand-in's answer, or what `fault` makes of it. null: it broke down over the text. */
export function speak(request: ChatRequest, fault: Fault | null): Speech | null {
  if (fault?.kind === "content") return say({ content: fault.content });
  const subject = readPrompt(request.messages.find((message) => message.role === "user")?.content ?? []);
  if (!subject) return say({ content: "The stand-in rates posts and comments and does nothing else." });
  const opinion = scoreSubject(subject);
  if (opinion.kind === "fails") return null;
  if (opinion.kind === "refuses" || fault?.kind === "refusal")
    return say({ refusal: "The stand-in will not rate this text." });

  const verdict = buildVerdict(subject, opinion, listDimensions(request));
  switch (fault?.kind) {
    case "empty":
      return say({ content: "" });
    case "reasoning_only":
      return say({ reasoning: JSON.stringify(verdict) });
    case "verdict":
      return say({ content: spoils[fault.spoil](verdict) });
    case "finish":
      return fault.reason === "length"
        ? cut(JSON.stringify(verdict), 1)
        : say({ content: JSON.stringify(verdict), finishReason: fault.reason });
  }
  const content = JSON.stringify(verdict);
  // No model can write more than it is allowed to.
  return countTokens(content) > request.max_completion_tokens
    ? cut(content, request.max_completion_tokens)
    : say({ content });
}

/** Cut to so many tokens, and at most to the half. */
const cut = (content: string, tokens: number): Speech =>
  say({ content: content.slice(0, Math.min(content.length >> 1, tokens * 4)), finishReason: "length" });
