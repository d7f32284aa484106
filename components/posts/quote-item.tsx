import { MarkedText } from "@/components/risk/marked-text";
import type { Evidence } from "@/lib/judging/types";

/** A verified quote in a judgement, with the way to its place in the text. */
export function QuoteItem({ id, quote, href }: { id: string; quote: Evidence; href: string }) {
  return (
    <li id={id} className="border-control border-l-2 pl-2 target:bg-mark data-targeted:bg-mark">
      <MarkedText text={quote.quote} className="text-sm" />
      <p className="flex flex-wrap gap-x-2 text-2xs text-muted">
        <a href={href} className="text-accent underline underline-offset-2">
          see it in the {quote.field === "content" ? "text" : quote.field}
        </a>
        <span>{quote.grade === "exact" ? "found word for word" : "found, apart from case, dashes or spacing"}</span>
      </p>
    </li>
  );
}
