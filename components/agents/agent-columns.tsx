import { PlainText } from "@/components/risk/marked-text";
import { buildRankedColumns, highestIn } from "@/components/risk/ranked-columns";
import { Time } from "@/components/time/time";
import { Badge } from "@/components/ui/badge";
import { buildSort } from "@/components/ui/build-sort";
import { Count } from "@/components/ui/count";
import { Link } from "@/components/ui/link";
import type { Column } from "@/components/ui/table";
import type { AgentRow } from "@/lib/reads/list-agents";
import { agentHref } from "@/lib/url-state/hrefs";
import { agentsState } from "@/lib/url-state/page-states";
import type { SearchEntry } from "@/lib/url-state/search-params";

type State = ReturnType<typeof agentsState.parse>["value"];
export type AgentColumnKey = State["columns"][number];

export const agentColumnLabels: readonly { key: AgentColumnKey; label: string }[] = [
  { key: "share", label: "Share ≥ 7" },
  { key: "items", label: "Items" },
  { key: "mean", label: "Mean" },
  { key: "p95", label: "p95" },
  { key: "max", label: "Highest" },
  { key: "high", label: "Items ≥ 7" },
  { key: "karma", label: "Karma" },
  { key: "followers", label: "Followers" },
  { key: "seen", label: "Last met" },
];
/** What is shown where the address chooses none. */
const usual: readonly AgentColumnKey[] = ["share", "items", "mean", "p95", "max", "karma"];
export const shownAgentColumns = ({ columns }: State): readonly AgentColumnKey[] =>
  columns.length === 0 ? usual : columns;

/** The columns of the table of agents that this state shows, with their sorting. */
export function buildAgentColumns(
  rows: readonly AgentRow[],
  state: State,
  carried: readonly SearchEntry[],
): Column<AgentRow>[] {
  const sort = (key: State["sort"], first?: "asc" | "desc") =>
    buildSort({
      key,
      first,
      now: state,
      hrefOf: (sorted, direction) =>
        agentsState.href("/agents", state, { sort: sorted, direction, cursor: null }, carried),
    });
  const shown = shownAgentColumns(state);
  const choosable: Record<AgentColumnKey, Omit<Column<AgentRow>, "key" | "header">> = {
    ...buildRankedColumns(rows, sort),
    karma: { numeric: true, sort: sort("karma"), cell: ({ karma }) => <Count n={karma} /> },
    followers: { numeric: true, cell: ({ followerCount }) => <Count n={followerCount} /> },
    seen: { sort: sort("seen"), cell: ({ lastSeenAt }) => <Time at={lastSeenAt} zone={false} /> },
  };
  return [
    {
      key: "name",
      header: "Agent",
      sort: sort("name", "asc"),
      cell: (agent) => <Name agent={agent} isOfOne={state.dimension !== null} carried={carried} />,
    },
    ...agentColumnLabels
      .filter(({ key }) => shown.includes(key))
      .map(({ key, label }) => ({ key, header: label, ...choosable[key] })),
  ];
}

/** `isOfOne`: all scores are of one dimension, which the page names; else each row says of which its own are. */
function Name({
  agent: { name, displayName, isDeleted, scores },
  isOfOne,
  carried,
}: {
  agent: AgentRow;
  isOfOne: boolean;
  carried: readonly SearchEntry[];
}) {
  return (
    <span className="flex min-w-36 max-w-72 flex-col [overflow-wrap:anywhere]">
      <span className="flex flex-wrap items-center gap-x-2">
        <Link href={agentHref(name, carried)} tone="plain" className="font-medium">
          <PlainText text={name} />
        </Link>
        {displayName && displayName !== name && (
          <span className="text-muted text-xs">
            <PlainText text={displayName} />
          </span>
        )}
        {isDeleted && <Badge tone="outline">deleted</Badge>}
      </span>
      {scores && !isOfOne && <span className="text-2xs text-muted">{highestIn(scores)}</span>}
    </span>
  );
}
