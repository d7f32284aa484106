import { Search } from "lucide-react";
import type { ReactNode } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { FilterForm } from "@/components/ui/filter-form";
import { buildHref, type SearchEntry } from "@/lib/url-state/search-params";
import { RangeFields } from "./range-fields";

/**
 * The filters of a page. `keep` is the state that no field of the form holds (sorting, columns). A place in a list is never kept: another
 * filter is another list.
 */
export function PageFilters({
  action,
  label,
  keep,
  carried,
  children,
}: {
  /** The page's path. */
  action: string;
  label: string;
  keep: readonly SearchEntry[];
  /** The time range: what is left when the filters are cleared. */
  carried: readonly SearchEntry[];
  children: ReactNode;
}) {
  return (
    <FilterForm
      action={action}
      label={label}
      className="grid grid-cols-2 items-end gap-x-3 gap-y-2 md:flex md:flex-wrap"
    >
      <RangeFields carried={[...keep, ...carried]} />
      {children}
      <span className="flex gap-2">
        <Button type="submit" variant="primary">
          <Search aria-hidden className="size-3.5" /> Filter
        </Button>
        <ButtonLink href={buildHref(action, carried)} variant="quiet">
          Clear
        </ButtonLink>
      </span>
    </FilterForm>
  );
}
