import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./class-names";

/** A small panel that opens from a button, without JavaScript. `align` names the edge that it shares with its button. */
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
    <details open={open} className="group relative">
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
          align === "right" ? "right-0" : "left-0",
        )}
      >
        {children}
      </div>
    </details>
  );
}
