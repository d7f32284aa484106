import { indexThread } from "./thread-index";
import type { ThreadMessage, Transcript, TranscriptMessage } from "./types";

// Deeper messages stand at this indentation, their depth still being told in their head.
const maxIndent = 12;

/**
 * A transcript as plain text for people and exports, not for a judge. Each line that an agent wrote begins with a bar, so that no text can
 * pass for the head of another message. The thread must hold the messages that the transcript names.
 */
export function renderTranscript(transcript: Transcript, thread: readonly ThreadMessage[]): string {
  const { post, comments } = indexThread(thread);
  let depthAbove = -1;
  return transcript.messages
    .map((line) => {
      const message = line.kind === "post" ? post : comments.get(line.id);
      const isParentMissing = line.depth > depthAbove + 1;
      depthAbove = line.depth;
      return renderMessage(line, message, isParentMissing);
    })
    .join("\n\n");
}

function renderMessage(line: TranscriptMessage, message: ThreadMessage | undefined, isParentMissing: boolean): string {
  const indent = "  ".repeat(Math.min(line.depth, maxIndent));
  const head = [
    line.role === "target" ? ">>> TARGET" : null,
    `${line.kind} by ${line.alias}`,
    message?.createdAt ?? "not stored",
    `depth ${line.depth}`,
    line.revision > 1 ? `revision ${line.revision}` : null,
    message?.isDeleted ? "deleted" : null,
    isParentMissing || line.role === "orphan" ? "answers a message that was never seen" : null,
  ];
  const texts = [message?.title, message?.url, message?.content].filter((text) => text != null && text !== "");
  const lines = texts
    .flatMap((text) => (text ?? "").split(/\r\n|[\n\r\u2028\u2029]/u))
    .map((text) => `${indent}| ${text}`);
  return [`${indent}${head.filter((part) => part !== null).join(" · ")}`, ...lines].join("\n");
}
