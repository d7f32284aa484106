import { ChevronRight, ChevronsLeft } from "lucide-react";
import { ButtonLink } from "./button";

/** Keyset paging: the next page begins behind the last row shown, whatever was added meanwhile; the browser's Back leads back. null: there is none. */
export function Pager({
  firstHref,
  nextHref,
  shown,
  what,
}: {
  firstHref: string | null;
  nextHref: string | null;
  shown: number;
  what: string;
}) {
  return (
    <nav
      aria-label={`Pages of ${what}`}
      className="flex items-center justify-between gap-3 px-4 py-2 text-muted text-sm"
    >
      <span>
        {shown.toLocaleString("en")} {what} on this page
      </span>
      <span className="flex gap-2">
        {firstHref && (
          <ButtonLink href={firstHref} size="sm">
            <ChevronsLeft aria-hidden className="size-3.5" /> First page
          </ButtonLink>
        )}
        {nextHref && (
          <ButtonLink href={nextHref} size="sm" rel="next">
            Next <ChevronRight aria-hidden className="size-3.5" />
          </ButtonLink>
        )}
        {!firstHref && !nextHref && <span>That is all.</span>}
      </span>
    </nav>
  );
}
