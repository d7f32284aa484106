"use client";
import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";

const retryEveryMs = 15_000;

/** A page that could not be made (it is tried again by itself): said without the error's own words (they may hold what is nobody's business), with its number in our log. */
export function PageError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === "visible" && retry(), retryEveryMs);
    return () => clearInterval(timer);
  }, [retry]);
  return (
    <>
      <h1 className="sr-only">This page could not be shown</h1>
      <ErrorState
        what="This page could not be shown."
        todo={
          <>
            The server or its database did not answer, or something is wrong on our side. It is tried again every 15 s.
            {error.digest && ` The log has it under ${error.digest}.`}
          </>
        }
        action={
          <Button variant="primary" onClick={retry}>
            Try again
          </Button>
        }
      />
    </>
  );
}
