"use client";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { RunParams } from "@/lib/pipeline/run-params";

const kinds: { kind: RunParams["kind"]; label: string; meaning: string }[] = [
  { kind: "hourly", label: "Since the last run", meaning: "New posts and what waits, as the hourly schedule does." },
  { kind: "range", label: "A range of time", meaning: "Backfill: posts created between two moments." },
  { kind: "hours", label: "The last hours", meaning: "Posts created in the last N hours." },
  { kind: "weekly", label: "Full refresh", meaning: "Everything reachable is fetched again, as on Sundays." },
];

export function RunFields({
  kind,
  onKind,
  errors,
}: {
  kind: RunParams["kind"];
  onKind: (kind: RunParams["kind"]) => void;
  errors: Record<string, string>;
}) {
  return (
    <>
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-1 font-medium text-sm">Run</legend>
        {kinds.map((option) => (
          <label key={option.kind} className="flex w-fit cursor-pointer items-start gap-2 text-sm">
            <input
              type="radio"
              name="kind"
              value={option.kind}
              checked={kind === option.kind}
              onChange={() => onKind(option.kind)}
              className="mt-0.5 size-4 shrink-0 accent-accent"
            />
            <span>
              {option.label} <span className="block text-muted text-xs">{option.meaning}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {kind === "range" && (
        <div className="grid gap-3 sm:grid-cols-2">
          <Field label="From (UTC)" error={errors.from}>
            {(ids) => <Input {...ids} type="datetime-local" name="from" required />}
          </Field>
          <Field label="Up to (UTC)" error={errors.to}>
            {(ids) => <Input {...ids} type="datetime-local" name="to" required />}
          </Field>
        </div>
      )}
      {kind === "hours" && (
        <Field label="Hours" error={errors.hours} hint="1 to 8,784 (366 days).">
          {(ids) => (
            <Input
              {...ids}
              name="hours"
              inputMode="numeric"
              defaultValue="24"
              required
              className="max-w-28 text-right"
            />
          )}
        </Field>
      )}
      <Field
        label="Most new posts"
        error={errors.maxPosts}
        hint="Empty: the setting “Posts per run”. What is cut stays an open gap for the next runs."
      >
        {(ids) => <Input {...ids} name="maxPosts" inputMode="numeric" className="max-w-28 text-right" />}
      </Field>
      <div className="flex flex-col gap-1">
        <Checkbox name="dryRun" label="Dry run: fetch and build transcripts, ask no model" />
        <Checkbox name="noComments" label="No comments: neither fetched nor judged; they stay due" />
      </div>
    </>
  );
}
