import { RiskBadge } from "@/components/risk/risk-badge";
import { Provenance } from "@/components/ui/provenance";
import { Stat, StatRow } from "@/components/ui/stat";
import type { Provenance as ProvenanceOf } from "@/lib/charts/provenance";
import { dimensionTitle } from "@/lib/judging/dimension-title";
import type { AgentDetail, AgentScoreRow } from "@/lib/reads/get-agent";

const count = (n: number) => n.toLocaleString("en");
const percent = (share: number) => (share * 100).toFixed(1);

/** An agent in figures, over all time; scores are of the judge with most verdicts. */
export function AgentStats({ agent, provenance }: { agent: AgentDetail; provenance: ProvenanceOf }) {
  const { coverage, judges, scores, karma, followerCount } = agent;
  const own = scores.filter((row) => row.kind === "all" && row.epochId === judges[0]?.epochId);
  const top = highest(own);
  return (
    <section aria-label="In figures" className="flex flex-col gap-1.5">
      <StatRow>
        <Stat
          label="Posts and comments"
          value={count(coverage.total)}
          note={`${count(coverage.posts)} posts, ${count(coverage.comments)} comments`}
        />
        <Stat
          label="Scored"
          value={coverage.total === 0 ? null : percent(coverage.scored / coverage.total)}
          unit="%"
          note={`${count(coverage.scored)} of ${count(coverage.total)}`}
        />
        <Stat
          label="Highest score"
          value={top?.max == null ? null : <RiskBadge score={top.max} />}
          note={top && (top.max === 0 ? "in every dimension" : dimensionTitle(top.dimension))}
        />
        <Stat
          label="Share ≥ 7, highest dimension"
          value={top?.share == null ? null : percent(top.share)}
          unit="%"
          note={
            top && top.shareLow !== null && top.shareHigh !== null
              ? `95 %: ${percent(top.shareLow)} – ${percent(top.shareHigh)} %; n = ${count(top.n)}`
              : "nothing scored"
          }
        />
        <Stat label="Karma" value={karma === null ? null : count(karma)} />
        <Stat label="Followers" value={followerCount === null ? null : count(followerCount)} />
      </StatRow>
      <Provenance of={provenance} />
    </section>
  );
}

/** The dimension in which an agent stands highest: by share at 7 or above, then by highest score, then by mean. */
function highest(rows: readonly AgentScoreRow[]): AgentScoreRow | undefined {
  const weight = ({ share, max, mean }: AgentScoreRow) => [share ?? 0, max ?? 0, mean ?? 0];
  return [...rows].sort((a, b) => {
    const [x, y] = [weight(a), weight(b)];
    const at = x.findIndex((value, i) => value !== y[i]);
    return at < 0 ? 0 : (y[at] ?? 0) - (x[at] ?? 0);
  })[0];
}
