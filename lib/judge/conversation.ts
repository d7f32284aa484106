import { buildPrompt } from "../judging/build-prompt";
import { buildNonce } from "../judging/nonce";
import { type ParsedVerdict, parseVerdict } from "../judging/parse-verdict";
import { currentRubric } from "../judging/rubric";
import type { ContextMessage, Subject } from "../judging/types";
import { buildVerdictSchema } from "../judging/verdict-schema";
import type { TextWindow } from "../judging/windows";
import type { CompletionRequest, Message } from "../openrouter/completion";
import type { JudgeSettings } from "./judge-dependencies";

/** One model asked about one window: what is asked, and what was already tried again. */
export interface Conversation {
  readonly model: string;
  readonly messages: Message[];
  maxTokens: number;
  /** Of judgeMaxAttempts, the one that is made now. */
  attempt: number;
  throttled: number;
  formatRetried: boolean;
  lengthRetried: boolean;
  /** Reads the text of an answer. */
  parse(answer: string, finishReason: string | null): ParsedVerdict;
}

export function startConversation(item: {
  model: string;
  maxTokens: number;
  nonceKey: string;
  subject: Subject;
  context: ContextMessage[];
  window: TextWindow;
}): Conversation {
  const { model, maxTokens, subject, context, window } = item;
  const nonce = buildNonce(item.nonceKey, { subject, context, window });
  const prompt = buildPrompt({ rubric: currentRubric, subject, context, window, nonce });
  return {
    model,
    maxTokens,
    messages: [
      { role: "system", content: prompt.system },
      { role: "user", content: prompt.user.map((text) => ({ type: "text", text })) },
    ],
    attempt: 1,
    throttled: 0,
    formatRetried: false,
    lengthRetried: false,
    parse: (answer, finishReason) =>
      parseVerdict(answer, { rubric: currentRubric, nonce, finishReason, subject, window }),
  };
}

const schema = { name: "verdict", schema: { ...buildVerdictSchema(currentRubric) } };
// Any fixed number: where a provider honours it, a rerun gives the same answer.
const seed = 1;

export const buildRequest = (
  { model, messages, maxTokens }: Conversation,
  settings: JudgeSettings,
): Omit<CompletionRequest, "ceiling"> => ({
  model,
  messages: [...messages],
  maxTokens,
  temperature: settings.judgeTemperature,
  seed,
  schema,
});
