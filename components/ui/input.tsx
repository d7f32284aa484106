import type { ComponentProps } from "react";
import { cx } from "./class-names";

/** Shared by input, select and textarea: a visible edge (≥ 3 : 1), 32 px high. */
export const controlLook =
  "min-h-8 w-full min-w-0 rounded-md border border-control bg-bg px-2 text-sm text-text placeholder:text-muted aria-invalid:border-critical disabled:opacity-55";

export function Input({ className, ...rest }: ComponentProps<"input">) {
  return <input className={cx(controlLook, className)} {...rest} />;
}

export function Textarea({ className, ...rest }: ComponentProps<"textarea">) {
  return <textarea className={cx(controlLook, "py-1.5 font-mono", className)} {...rest} />;
}
