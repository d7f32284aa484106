"use client";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";

export default function AdminError({ reset }: { reset: () => void }) {
  return (
    <ErrorState
      what="This page could not be made."
      todo="The server's log says why. Trying again helps where the database was away for a moment."
      action={<Button onClick={reset}>Try again</Button>}
    />
  );
}
