"use client";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { SettingRow } from "@/lib/settings/list-settings";
import { formatSetting } from "./format-setting";
import { readInput, writeInput } from "./read-input";
import { SettingControl } from "./setting-control";
import { useAct } from "./use-act";

/** One setting: meaning, control, what is allowed, what holds without it. `history` (rendered on the server): who changed it when. */
export function SettingForm({ row, history }: { row: SettingRow; history: ReactNode }) {
  const id = useId();
  const saved = writeInput(row.value);
  const [typed, setTyped] = useState<string | null>(null);
  const save = useAct("/api/admin/settings/save");
  const reset = useAct("/api/admin/settings/reset");
  const value = typed ?? saved;
  const isDirty = typed !== null && typed !== saved;
  const isBroken = row.value === null;
  const error = save.refusal?.detail ?? reset.refusal?.detail ?? null;
  const busy = save.busy || reset.busy;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if ((await save.act({ key: row.key, value: readInput(row.allowed, value) })).ok) setTyped(null);
  }
  async function resetToDefault() {
    save.clear();
    if ((await reset.act({ key: row.key })).ok) setTyped(null);
  }

  return (
    <form
      onSubmit={(event) => void submit(event)}
      id={row.key}
      aria-label={row.label}
      className="grid scroll-mt-16 gap-x-6 gap-y-2 border-line border-t px-4 py-3 first:border-t-0 lg:grid-cols-[minmax(0,42rem)_minmax(0,26rem)]"
    >
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <label htmlFor={id} className="font-medium text-sm">
            {row.label}
          </label>
          <code className="text-2xs text-muted">{row.key}</code>
          {row.stored && !isBroken && <Badge tone="accent">changed</Badge>}
          {isBroken && <Badge tone="critical">not valid</Badge>}
        </div>
        <p id={`${id}-hint`} className="mt-0.5 max-w-prose text-muted text-sm">
          {row.meaning}
        </p>
        {history}
      </div>
      <div className="flex min-w-0 flex-col gap-1">
        <div className="flex flex-wrap items-center gap-2">
          <div
            className={row.allowed.control === "text" || row.allowed.control === "list" ? "min-w-0 grow basis-48" : ""}
          >
            <SettingControl
              ids={{
                id,
                "aria-describedby": `${id}-hint ${id}-allowed${error ? ` ${id}-error` : ""}`,
                ...(error ? { "aria-invalid": true as const } : {}),
              }}
              allowed={row.allowed}
              value={value}
              onChange={setTyped}
            />
          </div>
          {row.unit && <span className="text-muted text-sm">{row.unit}</span>}
          {(isDirty || isBroken) && (
            <Button type="submit" size="sm" variant="primary" disabled={busy}>
              Save
            </Button>
          )}
          {isDirty && (
            <Button
              size="sm"
              variant="quiet"
              disabled={busy}
              onClick={() => {
                setTyped(null);
                save.clear();
              }}
            >
              Undo
            </Button>
          )}
          {row.stored && !isDirty && (
            <Button size="sm" variant="quiet" disabled={busy} onClick={() => void resetToDefault()}>
              Reset
            </Button>
          )}
        </div>
        <p id={`${id}-allowed`} className="text-muted text-xs">
          {row.fallbackFrom === "environment" ? "Environment" : "Default"}: {formatSetting(row.fallback)}
          {row.allowed.control !== "switch" && row.allowedInWords !== "a text" && <> · {row.allowedInWords}</>}
        </p>
        <p id={`${id}-error`} role="alert" className="text-critical text-xs empty:hidden">
          {error}
        </p>
      </div>
    </form>
  );
}
