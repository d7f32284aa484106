import { Search } from "lucide-react";
import { RangeFields } from "@/components/frame/range-fields";
import { outcomeWords } from "@/components/risk/outcome-words";
import { Button, ButtonLink } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { FilterForm } from "@/components/ui/filter-form";
import { Input } from "@/components/ui/input";
import { Popover } from "@/components/ui/popover";
import { Select } from "@/components/ui/select";
import { dimensionTitle } from "@/lib/judging/dimension-title";
import { dimensionKeys } from "@/lib/judging/rubric";
import type { Outcome } from "@/lib/judging/types";
import type { PostsState } from "@/lib/url-state/page-states";
import { postsState } from "@/lib/url-state/page-states";
import { buildHref, type SearchEntry } from "@/lib/url-state/search-params";

const scores = ["", ...Array.from({ length: 11 }, (_, score) => String(score))];
const scoreOptions = (none: string) => scores.map((value) => ({ value, label: value || none }));
const dimensions = [
  { value: "", label: "the highest of all" },
  ...dimensionKeys.map((key) => ({ value: key, label: dimensionTitle(key) })),
];

/** Which posts are listed. Order and columns are kept; a place in the list is not. */
export function PostFilters({
  state,
  communities,
  carried,
}: {
  state: PostsState;
  communities: readonly string[];
  carried: readonly SearchEntry[];
}) {
  const { sort, direction, columns } = state;
  const kept = postsState.write({ ...postsState.parse({}).value, sort, direction, columns });
  const chosen = state.outcome.length;
  return (
    <FilterForm
      action="/posts"
      label="Filter posts"
      className="grid grid-cols-2 items-end gap-x-3 gap-y-2 md:flex md:flex-wrap"
    >
      <RangeFields carried={[...carried, ...kept]} />
      {/* A key: after a navigation the fields show what the address says, not what was typed before. */}
      <div key={postsState.href("", state, { cursor: null })} className="contents">
        <div className="col-span-2 md:min-w-56 md:grow">
          <Field label="Words in title or text">
            {(ids) => <Input {...ids} type="search" name="text" maxLength={200} defaultValue={state.text ?? ""} />}
          </Field>
        </div>
        <div className="md:w-40">
          <Field label="Community">
            {(ids) => (
              <Input
                {...ids}
                name="community"
                list="post-communities"
                maxLength={120}
                defaultValue={state.community ?? ""}
              />
            )}
          </Field>
          <datalist id="post-communities">
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
        <div className="col-span-2 md:w-64">
          <Field label="Dimension of the score">
            {(ids) => <Select {...ids} name="dimension" defaultValue={state.dimension ?? ""} options={dimensions} />}
          </Field>
        </div>
        <div className="md:w-20">
          <Field label="Score from">
            {(ids) => (
              <Select {...ids} name="minScore" defaultValue={state.minScore ?? ""} options={scoreOptions("any")} />
            )}
          </Field>
        </div>
        <div className="md:w-20">
          <Field label="to">
            {(ids) => (
              <Select {...ids} name="maxScore" defaultValue={state.maxScore ?? ""} options={scoreOptions("any")} />
            )}
          </Field>
        </div>
        <Popover
          align="left"
          className="min-h-8 text-sm"
          label={chosen === 0 ? "Every outcome" : `${chosen} ${chosen === 1 ? "outcome" : "outcomes"}`}
        >
          <fieldset className="flex flex-col gap-1">
            <legend className="sr-only">Outcome</legend>
            {(Object.keys(outcomeWords) as Outcome[]).map((outcome) => (
              <Checkbox
                key={outcome}
                name="outcome"
                value={outcome}
                label={outcomeWords[outcome].label}
                defaultChecked={state.outcome.includes(outcome)}
              />
            ))}
          </fieldset>
        </Popover>
      </div>
      <span className="flex justify-end gap-2">
        <Button type="submit" variant="primary">
          <Search aria-hidden className="size-3.5" /> Filter
        </Button>
        <ButtonLink href={buildHref("/posts", carried)} variant="quiet">
          Clear
        </ButtonLink>
      </span>
    </FilterForm>
  );
}
