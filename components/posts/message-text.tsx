import { MarkedText } from "@/components/risk/marked-text";
import type { TextMark } from "@/components/risk/split-marked-text";
import { Details } from "@/components/ui/details";
import { Link } from "@/components/ui/link";
import { bandOf, highRiskThreshold } from "@/lib/judging/bands";
import { cutText } from "./cut-text";

/** What an agent wrote, its quotes marked: behind one click where it is high risk, in part where it is long, and whole where it is open. */
export function MessageText({
  text,
  marks,
  score,
  isOpen,
  openHref,
}: {
  text: string;
  marks: readonly TextMark[];
  /** The highest score of the text; null: not scored. */
  score: number | null;
  isOpen: boolean;
  /** The page with this message open. */
  openHref: string;
}) {
  if (text.trim() === "") return <p className="text-muted text-sm">(no text)</p>;
  const { shown, restChars } = isOpen ? { shown: text, restChars: 0 } : cutText(text);
  const body = (
    <>
      <MarkedText text={shown} marks={marks} />
      {restChars > 0 && (
        <p className="mt-2 text-sm">
          <span className="text-muted">{restChars.toLocaleString("en")} more characters. </span>
          <Link href={openHref}>Show the whole text</Link>
        </p>
      )}
    </>
  );
  if (score === null || score < highRiskThreshold) return body;
  return (
    <Details
      open={isOpen}
      summary={`High-risk text (${score}, ${bandOf(score)}), ${text.length.toLocaleString("en")} characters`}
    >
      {body}
    </Details>
  );
}
