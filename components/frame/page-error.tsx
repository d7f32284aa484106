"use client";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";

/** A page that could not be made: said without the error's own words (they may hold what is nobody's business), with its number in our log. */
export function PageError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <>
      <h1 className="sr-only">This page could not be shown</h1>
      <ErrorState
        what="This page could not be shown."
        todo={
          <>
            The server or its database did not answer, or something is wrong on our side.
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
