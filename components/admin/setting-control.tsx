"use client";
import type { FieldIds } from "@/components/ui/field";
import { Input, Textarea } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import type { Allowed } from "@/lib/settings/describe-allowed";

/** The input that fits a setting; its value is always a text (`readInput` makes it the setting's type). */
export function SettingControl({
  ids,
  allowed,
  value,
  onChange,
}: {
  ids: FieldIds;
  allowed: Allowed;
  value: string;
  onChange: (value: string) => void;
}) {
  switch (allowed.control) {
    case "switch":
      return (
        <Switch
          {...ids}
          label={value === "true" ? "on" : "off"}
          checked={value === "true"}
          onChange={(event) => onChange(String(event.target.checked))}
          className="min-h-8"
        />
      );
    case "choice":
      return (
        <Select
          {...ids}
          options={allowed.choices.map((choice) => ({ value: String(choice), label: String(choice) }))}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className="max-w-28"
        />
      );
    case "number":
      return (
        <Input
          {...ids}
          inputMode={allowed.whole ? "numeric" : "decimal"}
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className="max-w-28 text-right"
        />
      );
    case "text":
      return (
        <Input
          {...ids}
          autoComplete="off"
          spellCheck={false}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className="font-mono"
        />
      );
    case "list":
      return (
        <Textarea
          {...ids}
          rows={2}
          spellCheck={false}
          placeholder="one a line"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      );
  }
}
