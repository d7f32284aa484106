import type { ComponentProps, ReactNode } from "react";
import { cx } from "./class-names";

/** aria-checked comes from the checkbox itself. */
const asSwitch = { role: "switch" };

/** A checkbox that says on or off; it submits with its form like one. */
export function Switch({ label, className, ...rest }: ComponentProps<"input"> & { label: ReactNode }) {
  return (
    <label className={cx("flex min-h-6 w-fit cursor-pointer items-center gap-2 text-sm", className)}>
      <input
        type="checkbox"
        className="relative h-5 w-9 shrink-0 cursor-pointer appearance-none rounded-full border border-control bg-raised motion-safe:transition-colors before:absolute before:top-0.5 before:left-0.5 before:size-3.5 before:rounded-full before:bg-muted motion-safe:before:transition-transform checked:border-accent checked:bg-accent checked:before:translate-x-4 checked:before:bg-on-accent disabled:opacity-55"
        {...asSwitch}
        {...rest}
      />
      <span>{label}</span>
    </label>
  );
}
