"use client";
import { RotateCw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useMemo, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { useLive } from "./use-live";

/** What a live route of a list answers: the keys of its first page. */
export interface LiveKeys {
  keys: string[];
}

/**
 * Says how many items have come into the first page of a list since it was made, and shows them when asked: the list itself never moves by
 * itself. Takes no room of its own until there is something to say: place it where there is some.
 */
export function NewItems({
  url,
  shown,
  one,
  many,
}: {
  url: string;
  shown: readonly string[];
  one: string;
  many: string;
}) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const initial = useMemo<LiveKeys>(() => ({ keys: [...shown] }), [shown]);
  const { data } = useLive(url, initial);
  const known = new Set(shown);
  const newCount = data.keys.filter((key) => !known.has(key)).length;
  return (
    <span role="status" className="empty:-mr-1.5">
      {newCount > 0 && (
        <Button
          size="sm"
          variant="primary"
          aria-disabled={isPending}
          onClick={() => startTransition(() => router.refresh())}
        >
          <RotateCw aria-hidden className="size-3" /> {newCount.toLocaleString("en")} new {newCount === 1 ? one : many}:
          show
        </Button>
      )}
    </span>
  );
}
