import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./class-names";

/**
 * A small panel that opens from a button, without JavaScript; `<DismissPopovers>` in the frame closes it with Escape or a click elsewhere. `align`
 * names the edge that it shares with its button; "auto" is the left one where there is little room, else the right one.
 */
export function Popover({
  label,
  align = "right",
  open = false,
  className,
  children,
}: {
  label: ReactNode;
  align?: "left" | "right" | "auto";
  open?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <details data-popover open={open} className="group relative">
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
          "absolute top-full z-40 mt-1 w-max max-w-[calc(100vw-2rem)] rounded-md border border-line bg-surface p-3 shadow-pop",
          align === "right" && "right-0",
          align === "left" && "left-0",
          align === "auto" && "left-0 sm:right-0 sm:left-auto",
        )}
      >
        {children}
      </div>
    </details>
  );
}
