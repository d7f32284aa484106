import { Details } from "@/components/ui/details";
import type { EvaluationDetail } from "@/lib/reads/evaluation-detail";
import { evidenceMarks } from "./evidence-marks";
import { MessageText } from "./message-text";

/** A message's text as it stands, and, where another one was judged, that one too: quotes are marked in what was judged. */
export function MessageBody({
  messageId,
  text,
  judgedText,
  evaluation,
  isOpen,
  openHref,
}: {
  messageId: string;
  text: string;
  /** The judged text where it is not `text`; null: it is, or nothing was judged. */
  judgedText: string | null;
  evaluation: EvaluationDetail | null;
  isOpen: boolean;
  openHref: string;
}) {
  const marks = evidenceMarks(messageId, evaluation, "content");
  const shared = { score: evaluation?.maxScore ?? null, isOpen, openHref };
  if (judgedText === null) return <MessageText text={text} marks={marks} {...shared} />;
  return (
    <div className="flex flex-col gap-2">
      <MessageText text={text} marks={[]} {...shared} />
      <Details open={isOpen} summary={`The judgement is of revision ${evaluation?.revision}, before it was edited`}>
        <MessageText text={judgedText} marks={marks} {...shared} />
      </Details>
    </div>
  );
}
