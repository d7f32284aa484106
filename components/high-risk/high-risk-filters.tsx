import { Search } from "lucide-react";
import { RangeFields } from "@/components/frame/range-fields";
import { Button, ButtonLink } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FilterForm } from "@/components/ui/filter-form";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { bandOf } from "@/lib/judging/bands";
import { dimensionTitle } from "@/lib/judging/dimension-title";
import { dimensionKeys } from "@/lib/judging/rubric";
import type { HighRiskState } from "@/lib/url-state/page-states";
import { highRiskState } from "@/lib/url-state/page-states";
import { buildHref, type SearchEntry } from "@/lib/url-state/search-params";

const thresholds = Array.from({ length: 10 }, (_, index) => String(10 - index)).map((value) => ({
  value,
  label: `${value} (${bandOf(Number(value))})`,
}));
const dimensions = [
  { value: "", label: "any dimension" },
  ...dimensionKeys.map((key) => ({ value: key, label: dimensionTitle(key) })),
];
const kinds = [
  { value: "", label: "posts and comments" },
  { value: "post", label: "posts" },
  { value: "comment", label: "comments" },
];
const orders = [
  { value: "newest", label: "newest first" },
  { value: "score", label: "highest first" },
];

/** Which items are listed, and in which order. */
export function HighRiskFilters({
  state,
  communities,
  carried,
}: {
  state: HighRiskState;
  communities: readonly string[];
  carried: readonly SearchEntry[];
}) {
  return (
    <FilterForm
      action="/high-risk"
      label="Filter high-risk items"
      className="grid grid-cols-2 items-end gap-x-3 gap-y-2 md:flex md:flex-wrap"
    >
      <RangeFields carried={carried} />
      {/* A key: after a navigation the fields show what the address says, not what was typed before. */}
      <div key={highRiskState.href("", state, { cursor: null })} className="contents">
        <div className="md:w-40">
          <Field label="Score from">
            {(ids) => <Select {...ids} name="threshold" defaultValue={state.threshold} options={thresholds} />}
          </Field>
        </div>
        <div className="md:w-44">
          <Field label="Kind">
            {(ids) => <Select {...ids} name="kind" defaultValue={state.kind ?? ""} options={kinds} />}
          </Field>
        </div>
        <div className="col-span-2 md:w-64">
          <Field label="Dimension">
            {(ids) => <Select {...ids} name="dimension" defaultValue={state.dimension ?? ""} options={dimensions} />}
          </Field>
        </div>
        <div className="md:w-40">
          <Field label="Community">
            {(ids) => (
              <Input
                {...ids}
                name="community"
                list="risk-communities"
                maxLength={120}
                defaultValue={state.community ?? ""}
              />
            )}
          </Field>
          <datalist id="risk-communities">
            {communities.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </div>
        <div className="md:w-40">
          <Field label="Agent">
            {(ids) => <Input {...ids} name="agent" maxLength={120} defaultValue={state.agent ?? ""} />}
          </Field>
        </div>
        <div className="md:w-36">
          <Field label="Order">
            {(ids) => <Select {...ids} name="sort" defaultValue={state.sort} options={orders} />}
          </Field>
        </div>
      </div>
      <span className="flex justify-end gap-2">
        <Button type="submit" variant="primary">
          <Search aria-hidden className="size-3.5" /> Filter
        </Button>
        <ButtonLink href={buildHref("/high-risk", carried)} variant="quiet">
          Clear
        </ButtonLink>
      </span>
    </FilterForm>
  );
}
