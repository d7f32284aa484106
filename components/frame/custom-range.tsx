"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

/** Two UTC days, both included; either may be left open. */
export function CustomRange({
  from,
  to,
  onChoose,
}: {
  from: string;
  to: string;
  onChoose: (range: { from: string; to: string }) => void;
}) {
  const [error, setError] = useState<string | null>(null);
  return (
    <form
      className="flex w-56 flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        const range = { from: String(data.get("from") ?? ""), to: String(data.get("to") ?? "") };
        if (range.from && range.to && range.from > range.to) return setError("The first day comes after the last one.");
        setError(null);
        onChoose(range);
        event.currentTarget.closest("details")?.removeAttribute("open");
      }}
    >
      <Field label="First day (UTC)">{(ids) => <Input {...ids} type="date" name="from" defaultValue={from} />}</Field>
      <Field label="Last day (UTC)" error={error}>
        {(ids) => <Input {...ids} type="date" name="to" defaultValue={to} />}
      </Field>
      <Button type="submit" variant="primary" size="sm">
        Show these days
      </Button>
    </form>
  );
}
