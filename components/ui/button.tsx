import type { ComponentProps } from "react";
import { cx } from "./class-names";
import { Link } from "./link";

type Variant = "primary" | "secondary" | "quiet" | "danger";
type Size = "sm" | "md";

const look = (variant: Variant, size: Size) =>
  cx(
    "inline-flex select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-md border font-medium",
    "aria-disabled:cursor-not-allowed aria-disabled:opacity-55 disabled:opacity-55",
    size === "sm" ? "min-h-7 px-2 text-xs" : "min-h-8 px-3 text-sm",
    variant === "primary" && "border-accent bg-accent text-on-accent hover:brightness-110",
    variant === "secondary" && "border-control bg-surface text-text hover:border-text hover:bg-raised",
    variant === "quiet" && "border-transparent text-muted hover:bg-raised hover:text-text",
    variant === "danger" && "border-critical bg-surface text-critical hover:bg-critical hover:text-bg",
  );

interface Look {
  variant?: Variant;
  size?: Size;
}

/** `type` is "button" unless said: only a button that means to submits its form. */
export function Button({
  variant = "secondary",
  size = "md",
  className,
  type = "button",
  ...rest
}: ComponentProps<"button"> & Look) {
  return <button type={type} className={cx(look(variant, size), className)} {...rest} />;
}

export function ButtonLink({
  variant = "secondary",
  size = "md",
  className,
  ...rest
}: ComponentProps<typeof Link> & Look) {
  return <Link tone="bare" className={cx(look(variant, size), className)} {...rest} />;
}
