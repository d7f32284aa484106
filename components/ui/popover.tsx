import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./class-names";

/**
 * A small panel that opens from a button, without JavaScript; `<DismissPopovers>` in the frame closes it with Escape or a click elsewhere. `align`
 * names the edge that it shares with its button. Where there is little room it has the page's whole width, wherever its button stands.
 */
export function Popover({
  label,
  align = "right",
  open = false,
  className,
  children,
}: {
  label: ReactNode;
  align?: "left" | "right";
  open?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <details data-popover open={open} className="group sm:relative">
      <summary
        className={cx(
          "inline-flex min-h-7 list-none items-center gap-1.5 rounded-md border border-control bg-surface px-2 font-medium text-xs hover:bg-raised [&::-webkit-details-marker]:hidden",
          className,
        )}
      >
        {label}
        <ChevronDown aria-hidden className="size-3 group-open:rotate-180" />
      </summary>
      <div
        className={cx(
          "absolute inset-x-4 z-40 mt-1 rounded-md border border-line bg-surface p-3 shadow-pop sm:top-full sm:w-max sm:max-w-[calc(100vw-2rem)]",
          align === "right" ? "sm:right-0 sm:left-auto" : "sm:right-auto sm:left-0",
        )}
      >
        {children}
      </div>
    </details>
  );
}
