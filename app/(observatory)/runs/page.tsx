import { loadRuns } from "@/app/load-runs";
import { getPageContext } from "@/app/page-context";
import { RunFilters } from "@/components/runs/run-filters";
import { RunsTable } from "@/components/runs/runs-table";
import { ButtonLink } from "@/components/ui/button";
import { Hints } from "@/components/ui/hints";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { Panel } from "@/components/ui/panel";
import { runsState } from "@/lib/url-state/page-states";
import { buildHref, type SearchParams } from "@/lib/url-state/search-params";

export const metadata = { title: "Runs" };

export default async function RunsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { params, range, hints: rangeHints } = await getPageContext(searchParams);
  const { value: state, hints } = runsState.parse(params);
  const carried = range.entries;
  const { page, cursor, hints: placeHints } = await loadRuns(state);
  const href = (to: string | null) => runsState.href("/runs", state, { cursor: to }, carried);
  return (
    <>
      <PageHeader
        title="Runs"
        description="Each run fetches what is new, builds transcripts, has them judged and adds the verdicts up. All runs are listed, whatever the time range."
        actions={<ButtonLink href="/admin/runs/new">Start a run</ButtonLink>}
      />
      <Hints hints={[...rangeHints, ...hints, ...placeHints]} />
      <RunFilters state={state} carried={carried} />
      <Panel title="Newest first" flush>
        <RunsTable
          initial={page}
          url={buildHref("/api/live/runs", runsState.write({ ...state, cursor }))}
          isFiltered={state.state.length > 0 || state.kind !== null}
          carried={carried}
        />
        <Pager
          what="runs"
          shown={page.items.length}
          firstHref={cursor ? href(null) : null}
          nextHref={page.next ? href(page.next) : null}
        />
      </Panel>
    </>
  );
}
