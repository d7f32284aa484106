import { PlainText } from "@/components/risk/marked-text";
import { MeanFigure, ScoreFigure, ShareFigure } from "@/components/risk/score-figures";
import { Time } from "@/components/time/time";
import { Badge } from "@/components/ui/badge";
import { buildSort } from "@/components/ui/build-sort";
import { Link } from "@/components/ui/link";
import type { Column } from "@/components/ui/table";
import { dimensionTitle } from "@/lib/judging/dimension-title";
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
export function buildAgentColumns(state: State, carried: readonly SearchEntry[]): Column<AgentRow>[] {
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
    items: { numeric: true, sort: sort("items"), cell: (agent) => <Items agent={agent} /> },
    share: { numeric: true, sort: sort("share"), cell: ({ scores }) => <ShareFigure scores={summaryOf(scores)} /> },
    mean: { numeric: true, sort: sort("mean"), cell: ({ scores }) => <MeanFigure scores={summaryOf(scores)} /> },
    p95: { numeric: true, cell: ({ scores }) => <ScoreFigure score={scores?.summary.p95} /> },
    max: { numeric: true, sort: sort("max"), cell: ({ scores }) => <ScoreFigure score={scores?.summary.max} /> },
    high: { numeric: true, sort: sort("high"), cell: ({ scores }) => count(scores?.summary.high) },
    karma: { numeric: true, sort: sort("karma"), cell: ({ karma }) => count(karma) },
    followers: { numeric: true, cell: ({ followerCount }) => count(followerCount) },
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

const summaryOf = (scores: AgentRow["scores"]) => scores?.summary ?? null;
const Unknown = ({ word }: { word: string }) => <span className="text-muted text-xs">{word}</span>;
const count = (n: number | null | undefined) => (n == null ? <Unknown word="not known" /> : n.toLocaleString("en"));

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
      {scores && !isOfOne && <span className="text-2xs text-muted">{dimensionTitle(scores.dimension)}</span>}
    </span>
  );
}

/** How many items have an outcome, and the n of the scores beside it. */
function Items({ agent: { total, scored, scores } }: { agent: AgentRow }) {
  return (
    <span className="flex flex-col items-end" title={`${scored} of ${total} items with an outcome are scored`}>
      <span>{total.toLocaleString("en")}</span>
      <span className="whitespace-nowrap text-2xs text-muted">n = {(scores?.summary.n ?? 0).toLocaleString("en")}</span>
    </span>
  );
}
