import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./class-names";

/** Closed until asked. High-risk and hostile text stands behind one of these; it works without JavaScript. */
export function Details({
  summary,
  open = false,
  className,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <details open={open} className={cx("group min-w-0", className)}>
      <summary className="flex min-h-6 w-fit max-w-full list-none items-center gap-1 rounded-sm text-muted text-sm hover:text-text [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-4 shrink-0 motion-safe:transition-transform group-open:rotate-90" />
        <span className="min-w-0">{summary}</span>
      </summary>
      <div className="mt-1.5 min-w-0 pl-5">{children}</div>
    </details>
  );
}
