import { notFound } from "next/navigation";
import { listPinnedSettings } from "@/app/list-pinned-settings";
import { inngestRunUrl, loadRun } from "@/app/load-run";
import { getPageContext } from "@/app/page-context";
import { RunAdminLinks } from "@/components/runs/run-admin-links";
import { RunLive } from "@/components/runs/run-live";
import { RunSettings } from "@/components/runs/run-settings";
import { Hints } from "@/components/ui/hints";
import { PageHeader } from "@/components/ui/page-header";
import { runState } from "@/lib/url-state/page-states";
import { buildHref, type SearchParams } from "@/lib/url-state/search-params";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}

export const metadata = { title: "Run" };

export default async function RunPage({ params, searchParams }: Props) {
  const { id } = await params;
  const context = await getPageContext(searchParams);
  const { value: state, hints } = runState.parse(context.params);
  const live = await loadRun(decodeURIComponent(id), state);
  if (!live) notFound();
  const { run } = live;
  return (
    <>
      <PageHeader
        title={`${run.kind} run`}
        description={<span className="break-all font-mono text-xs">{run.id}</span>}
        actions={<RunAdminLinks inngestUrl={inngestRunUrl(run)} />}
      />
      <Hints hints={[...context.hints, ...hints]} />
      <RunLive
        initial={live}
        url={buildHref(`/api/live/runs/${encodeURIComponent(run.id)}`, runState.write(state))}
        filter={state}
        carried={context.range.entries}
      />
      <RunSettings settings={run.settings && listPinnedSettings(run.settings)} params={run.params} />
    </>
  );
}
