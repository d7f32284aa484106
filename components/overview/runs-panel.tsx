import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import type { RunRow } from "@/lib/reads/run-row";
import { buildHref, type SearchEntry } from "@/lib/url-state/search-params";
import { RunItem } from "./run-item";

/** The last runs and, live, how far the one under way is. */
export function RunsPanel({ runs, carried }: { runs: readonly RunRow[]; carried: readonly SearchEntry[] }) {
  return (
    <Panel
      title="Runs"
      flush
      actions={
        <ButtonLink href={buildHref("/runs", carried)} size="sm" variant="quiet">
          All of them
        </ButtonLink>
      }
    >
      {runs.length === 0 ? (
        <EmptyState
          why="No run has been started yet."
          todo="The schedule starts one every hour; an administrator can start one now under Admin."
        />
      ) : (
        <ul className="divide-y divide-line border-line border-t">
          {runs.map((run) => (
            <li key={run.id}>
              <RunItem run={run} carried={carried} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
