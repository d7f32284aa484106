import type { ComponentProps } from "react";
import { cx } from "./class-names";
import { controlLook } from "./input";

/** The browser's own list: known keys, known to screen readers, right on a phone, no JavaScript. */
export function Select({
  options,
  className,
  ...rest
}: ComponentProps<"select"> & { options: readonly { value: string; label: string }[] }) {
  return (
    <select className={cx(controlLook, "pr-1", className)} {...rest}>
      {options.map((option) => (
        <option key={option.value} value={option.value} className="bg-surface">
          {option.label}
        </option>
      ))}
    </select>
  );
}
