import { RangeFields } from "@/components/frame/range-fields";
import { Button, ButtonLink } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { FilterForm } from "@/components/ui/filter-form";
import { Select } from "@/components/ui/select";
import type { RunRow, RunState } from "@/lib/reads/run-row";
import { buildHref, type SearchEntry } from "@/lib/url-state/search-params";

const states: readonly RunState[] = ["queued", "running", "succeeded", "failed", "cancelled"];
const kinds: readonly RunRow["kind"][] = ["hourly", "weekly", "range", "hours", "dump"];

export function RunFilters({
  state,
  carried,
}: {
  state: { state: readonly RunState[]; kind: RunRow["kind"] | null };
  carried: readonly SearchEntry[];
}) {
  return (
    <FilterForm action="/runs" label="Filter runs" className="flex flex-wrap items-center gap-x-5 gap-y-2">
      <RangeFields carried={carried} />
      <fieldset key={`states ${state.state.join()}`} className="flex flex-wrap gap-x-4 gap-y-1">
        <legend className="sr-only">State</legend>
        {states.map((one) => (
          <Checkbox key={one} name="state" value={one} label={one} defaultChecked={state.state.includes(one)} />
        ))}
      </fieldset>
      <div className="w-40">
        <Select
          key={`kind ${state.kind}`}
          name="kind"
          aria-label="Kind of run"
          defaultValue={state.kind ?? ""}
          options={[{ value: "", label: "every kind" }, ...kinds.map((value) => ({ value, label: `${value} runs` }))]}
        />
      </div>
      <span className="flex gap-2">
        <Button type="submit" variant="primary">
          Filter
        </Button>
        <ButtonLink href={buildHref("/runs", carried)} variant="quiet">
          Clear
        </ButtonLink>
      </span>
    </FilterForm>
  );
}
