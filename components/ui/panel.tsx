import { type ReactNode, useId } from "react";
import { cx } from "./class-names";

/** A framed part of a page: what it shows, what can be done with it, and below what it rests on (`<Provenance>`). */
export function Panel({
  title,
  description,
  actions,
  footer,
  flush = false,
  level = 2,
  className,
  children,
}: {
  title: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  footer?: ReactNode;
  /** The content reaches the border: for tables. */
  flush?: boolean;
  level?: 2 | 3;
  className?: string;
  children: ReactNode;
}) {
  const id = useId();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section
      aria-labelledby={id}
      className={cx("flex min-w-0 flex-col rounded-md border border-line bg-surface", className)}
    >
      <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 pt-3 pb-2">
        <div className="min-w-0">
          <Heading id={id} className="font-semibold text-base">
            {title}
          </Heading>
          {description && <p className="mt-0.5 max-w-prose text-muted text-sm">{description}</p>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-1.5">{actions}</div>}
      </header>
      <div className={cx("min-w-0 grow", flush ? "pb-0" : "px-4 pb-3")}>{children}</div>
      {footer && <footer className="border-line border-t px-4 py-2">{footer}</footer>}
    </section>
  );
}
