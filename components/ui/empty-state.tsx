import { Inbox } from "lucide-react";
import type { ReactNode } from "react";

/** Nothing to show: why, and what to do about it. */
export function EmptyState({ why, todo, action }: { why: string; todo?: ReactNode; action?: ReactNode }) {
  return (
    <div className="flex flex-col items-center gap-2 px-4 py-8 text-center">
      <Inbox aria-hidden className="size-5 text-muted" />
      <p className="font-medium">{why}</p>
      {todo && <p className="max-w-prose text-muted text-sm">{todo}</p>}
      {action}
    </div>
  );
}
