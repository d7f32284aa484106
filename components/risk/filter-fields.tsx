import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { dimensionTitle } from "@/lib/judging/dimension-title";
import { dimensionKeys } from "@/lib/judging/rubric";
import type { SubjectKind } from "@/lib/judging/types";

/** Fields that several pages filter by. The key makes a field show what the address says after a filter was cleared. */
export function KindField({ value }: { value: SubjectKind | null }) {
  return (
    <Field label="Kind">
      {(ids) => (
        <Select
          {...ids}
          key={value}
          name="kind"
          defaultValue={value ?? ""}
          options={[
            { value: "", label: "Posts and comments" },
            { value: "post", label: "Posts" },
            { value: "comment", label: "Comments" },
          ]}
        />
      )}
    </Field>
  );
}

/** `none` is what no choice means here. A key that no rubric knows stays in the list, so that the form says what the address says. */
export function DimensionField({ value, none }: { value: string | null; none: string }) {
  const keys = value === null || dimensionKeys.includes(value) ? dimensionKeys : [...dimensionKeys, value];
  return (
    <Field label="Dimension">
      {(ids) => (
        <Select
          {...ids}
          key={value}
          name="dimension"
          defaultValue={value ?? ""}
          options={[{ value: "", label: none }, ...keys.map((key) => ({ value: key, label: dimensionTitle(key) }))]}
        />
      )}
    </Field>
  );
}

/** The beginning of a name. */
export function NameField({ label, value }: { label: string; value: string | null }) {
  return (
    <Field label={label}>
      {(ids) => (
        <Input
          {...ids}
          key={value}
          type="search"
          name="text"
          defaultValue={value ?? ""}
          maxLength={200}
          autoComplete="off"
        />
      )}
    </Field>
  );
}

/** Who has fewer scored items is not ranked by a score. */
export function LeastItemsField({ value }: { value: number }) {
  return (
    <Field label="Least scored items">
      {(ids) => (
        <Input {...ids} key={value} type="number" name="minItems" min={1} max={1_000} defaultValue={value} required />
      )}
    </Field>
  );
}
