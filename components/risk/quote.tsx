import { Link } from "@/components/ui/link";
import { MarkedText } from "./marked-text";

/** A verified quote, as evidence, with the way to its place in the text. */
export function Quote({ quote, href, grade }: { quote: string; href?: string; grade?: "exact" | "normalised" }) {
  return (
    <blockquote className="border-control border-l-2 pl-3 text-sm">
      <MarkedText text={quote} />
      <footer className="flex flex-wrap gap-x-2 text-2xs text-muted">
        {grade && (
          <span>{grade === "exact" ? "found word for word" : "found, apart from case, dashes or spacing"}</span>
        )}
        {href && <Link href={href}>see it in the text</Link>}
      </footer>
    </blockquote>
  );
}
