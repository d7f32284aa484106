import type { ReactNode } from "react";
import { Link } from "./link";

/** One figure with its name, unit and what it is counted from. `value` null is said as "not known", never as 0. */
export function Stat({
  label,
  value,
  unit,
  note,
  href,
}: {
  label: string;
  value: ReactNode | null;
  unit?: string;
  note?: ReactNode;
  href?: string;
}) {
  const figure = (
    <span className="font-semibold text-2xl tracking-tight">
      {value ?? <span className="text-lg text-muted">not known</span>}
      {unit && value !== null && <span className="ml-1 font-normal text-muted text-sm">{unit}</span>}
    </span>
  );
  return (
    <div className="flex min-w-0 flex-col gap-0.5 bg-surface px-4 py-3">
      <dt className="text-muted text-xs">{label}</dt>
      <dd className="flex min-w-0 flex-col">
        {href ? (
          <Link href={href} tone="bare" className="w-fit hover:text-accent">
            {figure}
          </Link>
        ) : (
          figure
        )}
        {note && <span className="text-muted text-xs">{note}</span>}
      </dd>
    </div>
  );
}

/** Figures side by side, divided by hairlines; 2 columns at 375 px. */
export function StatRow({ children }: { children: ReactNode }) {
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-md border border-line bg-line *:last:odd:col-span-2 sm:*:last:odd:col-span-1 sm:grid-cols-[repeat(auto-fit,minmax(9.5rem,1fr))]">
      {children}
    </dl>
  );
}
