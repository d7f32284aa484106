"use client";
import { RotateCw } from "lucide-react";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";

/** Says that a run has ended since this page was made, and shows its results when asked: nothing moves by itself under the reader. */
export function NewResults({ lastGoodRunId }: { lastGoodRunId: string | null }) {
  const router = useRouter();
  const here = `${usePathname()}?${useSearchParams()}`;
  const [seen, setSeen] = useState({ here, runId: lastGoodRunId });
  // Another address is another page, made just now.
  if (seen.here !== here) setSeen({ here, runId: lastGoodRunId });
  const isNew = seen.here === here && lastGoodRunId !== null && lastGoodRunId !== seen.runId;
  return (
    <span role="status">
      {isNew && (
        <Button
          size="sm"
          variant="primary"
          onClick={() => {
            setSeen({ here, runId: lastGoodRunId });
            router.refresh();
          }}
        >
          <RotateCw aria-hidden className="size-3" /> A run has ended: show its results
        </Button>
      )}
    </span>
  );
}
