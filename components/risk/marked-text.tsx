import { Fragment, type ReactNode } from "react";
import { cx } from "@/components/ui/class-names";
import { InertLink } from "./inert-link";
import { splitMarkedText, type TextMark, type TextSegment } from "./split-marked-text";

/**
 * What an agent wrote, as it wrote it: React escapes it, hidden characters are named, addresses are text with a button, verified quotes
 * are marked, each an anchor that leads back to its judgement.
 */
export function MarkedText({
  text,
  marks = [],
  className,
}: {
  text: string;
  marks?: readonly TextMark[];
  className?: string;
}) {
  return (
    <div dir="auto" className={cx("agent-text", className)}>
      {splitMarkedText(text, marks).map((segment) => (
        <Fragment key={segment.start}>
          {segmentContent(segment)}
          {segment.link && <InertLink href={segment.link} />}
        </Fragment>
      ))}
    </div>
  );
}

function segmentContent(segment: TextSegment): ReactNode {
  const content = segment.hiddenCode ? <HiddenCharacter code={segment.hiddenCode} /> : segment.text;
  if (segment.marks.length === 0) return content;
  return (
    <>
      {segment.opens.slice(1).map((mark) => (
        <span key={mark.id} id={mark.id} />
      ))}
      {withMarks(segment, content)}
    </>
  );
}

function withMarks({ marks, opens }: TextSegment, content: ReactNode): ReactNode {
  const label = marks.map((mark) => mark.label).join("; ");
  const back = marks.find((mark) => mark.href)?.href;
  return (
    <mark id={opens[0]?.id} title={label}>
      {back ? (
        <a href={back} className="underline decoration-2 decoration-accent underline-offset-2">
          {content}
        </a>
      ) : (
        content
      )}
    </mark>
  );
}

/** One line of an agent's text (a title, a name): the same care, no links. With marks it stands in full, spaces too, as offsets count them. */
export function PlainText({
  text,
  marks = [],
  className,
}: {
  text: string;
  marks?: readonly TextMark[];
  className?: string;
}) {
  const shown = marks.length > 0 ? text : text.replace(/\s+/g, " ").trim();
  return (
    <bdi className={className}>
      {splitMarkedText(shown, marks).map((segment) => (
        <Fragment key={segment.start}>{segmentContent(segment)}</Fragment>
      ))}
    </bdi>
  );
}

/** A piece of an agent's text within a line of ours: hidden characters are named, nothing else is done to it. */
export function VisibleText({ text }: { text: string }) {
  return splitMarkedText(text).map((segment) => <Fragment key={segment.start}>{segmentContent(segment)}</Fragment>);
}

function HiddenCharacter({ code }: { code: string }) {
  return (
    <span
      title="A character that cannot be seen"
      className="mx-px rounded-sm border border-control px-0.5 align-baseline font-mono text-2xs text-muted"
    >
      {code}
    </span>
  );
}
