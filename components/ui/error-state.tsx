import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

/** Something failed: what, in one sentence, and what to do. Never a stack, never an agent's text. */
export function ErrorState({ what, todo, action }: { what: string; todo?: ReactNode; action?: ReactNode }) {
  return (
    <div role="alert" className="flex flex-col items-center gap-2 px-4 py-8 text-center">
      <TriangleAlert aria-hidden className="size-5 text-critical" />
      <p className="font-medium">{what}</p>
      {todo && <p className="max-w-prose text-muted text-sm">{todo}</p>}
      {action}
    </div>
  );
}
