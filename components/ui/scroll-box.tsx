import type { ComponentProps } from "react";
import { cx } from "./class-names";

/** Reachable by Tab, so that the arrow keys scroll it (WCAG 2.1.1). */
const reachable = { tabIndex: 0 };

/** A box that scrolls by itself when its content is wider or higher: the page never scrolls sideways. */
export function ScrollBox({ label, className, ...rest }: ComponentProps<"section"> & { label: string }) {
  return <section aria-label={label} className={cx("relative overflow-auto", className)} {...reachable} {...rest} />;
}
