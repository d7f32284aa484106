import type { ReactNode } from "react";
import { cx } from "./class-names";

export type BadgeTone = "neutral" | "accent" | "critical" | "outline";

export function Badge({
  tone = "neutral",
  icon,
  title,
  className,
  children,
}: {
  tone?: BadgeTone;
  icon?: ReactNode;
  title?: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <span
      title={title}
      className={cx(
        "inline-flex items-center gap-1 whitespace-nowrap rounded-sm px-1.5 py-px font-medium text-xs [&_svg]:size-3",
        tone === "neutral" && "bg-raised text-text",
        tone === "accent" && "bg-accent-soft text-accent",
        tone === "critical" && "border border-critical text-critical",
        tone === "outline" && "border border-control text-muted",
        className,
      )}
    >
      {icon}
      {children}
    </span>
  );
}
