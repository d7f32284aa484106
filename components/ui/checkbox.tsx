import type { ComponentProps, ReactNode } from "react";
import { cx } from "./class-names";

export function Checkbox({ label, className, ...rest }: ComponentProps<"input"> & { label: ReactNode }) {
  return (
    <label className={cx("flex min-h-6 w-fit cursor-pointer items-center gap-2 text-sm", className)}>
      <input type="checkbox" className="size-4 shrink-0 accent-accent" {...rest} />
      <span>{label}</span>
    </label>
  );
}
