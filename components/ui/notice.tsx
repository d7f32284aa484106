import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./class-names";

const kinds = {
  info: { icon: Info, word: "Note", look: "border-line border-l-accent" },
  warning: { icon: CircleAlert, word: "Warning", look: "border-line border-l-text" },
  error: { icon: TriangleAlert, word: "Error", look: "border-line border-l-critical" },
} as const;

/** The kind is said by icon and word as well as by colour. `live` announces it when it appears. */
export function Notice({
  kind = "info",
  title,
  live = false,
  action,
  children,
}: {
  kind?: keyof typeof kinds;
  title?: string;
  live?: boolean;
  action?: ReactNode;
  children?: ReactNode;
}) {
  const { icon: Icon, word, look } = kinds[kind];
  return (
    <div
      role={live ? (kind === "error" ? "alert" : "status") : undefined}
      className={cx(
        "flex flex-wrap items-start gap-x-3 gap-y-2 rounded-md border border-l-3 bg-surface px-3 py-2",
        look,
      )}
    >
      <Icon aria-hidden className={cx("mt-0.5 size-4 shrink-0", kind === "error" ? "text-critical" : "text-accent")} />
      <div className="min-w-0 grow basis-48 text-sm">
        <span className="font-medium">{title ?? word}</span>
        {children && <div className="text-muted">{children}</div>}
      </div>
      {action}
    </div>
  );
}
