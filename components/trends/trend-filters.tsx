import { PageFilters } from "@/components/frame/page-filters";
import { KindField } from "@/components/risk/filter-fields";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { trendsState } from "@/lib/url-state/page-states";
import type { SearchEntry } from "@/lib/url-state/search-params";

type State = ReturnType<typeof trendsState.parse>["value"];

const steps = [
  { value: "auto", label: "As fits the range" },
  { value: "hour", label: "Hour" },
  { value: "day", label: "Day" },
  { value: "week", label: "Week" },
];

/** Of what the trends are: kind, community, and the step of time. */
export function TrendFilters({
  state,
  communities,
  carried,
}: {
  state: State;
  /** Names to offer; others can be typed. */
  communities: readonly string[];
  carried: readonly SearchEntry[];
}) {
  const { metric } = state;
  return (
    <PageFilters
      action="/trends"
      label="Filter trends"
      keep={trendsState.write({ ...trendsState.parse({}).value, metric })}
      carried={carried}
    >
      <KindField value={state.kind} />
      <Field label="Community">
        {(ids) => (
          <Input
            {...ids}
            key={state.community}
            name="community"
            list="trend-communities"
            maxLength={120}
            defaultValue={state.community ?? ""}
            placeholder="All"
          />
        )}
      </Field>
      <datalist id="trend-communities">
        {communities.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Field label="Step of time">
        {(ids) => <Select {...ids} key={state.bucket} name="bucket" defaultValue={state.bucket} options={steps} />}
      </Field>
    </PageFilters>
  );
}
