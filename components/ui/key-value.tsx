import type { ReactNode } from "react";

/** Names and values, two columns; an absent value is said, not left blank. */
export function KeyValue({ items }: { items: readonly { label: string; value: ReactNode | null }[] }) {
  return (
    <dl className="grid content-start grid-cols-[minmax(6rem,max-content)_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
      {items.map(({ label, value }) => (
        <div key={label} className="contents">
          <dt className="text-muted">{label}</dt>
          <dd className="min-w-0 break-words">{value ?? <span className="text-muted">not known</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
