import { Provenance } from "@/components/ui/provenance";
import { Stat, StatRow } from "@/components/ui/stat";
import type { Provenance as ProvenanceOf } from "@/lib/charts/provenance";
import type { JudgeShare } from "@/lib/reads/list-judge-shares";
import { wilsonInterval } from "@/lib/scoring/wilson-interval";

const count = (n: number) => n.toLocaleString("en");
const percent = (share: number) => `${(share * 100).toFixed(2)} %`;

/** How many items reach the threshold, and which share of the scored ones that is; a share for each judge, for two judges are not one scale. */
export function RiskShare({
  shares,
  threshold,
  provenance,
}: {
  shares: readonly JudgeShare[];
  threshold: number;
  provenance: ProvenanceOf;
}) {
  const high = shares.reduce((sum, share) => sum + share.high, 0);
  const scored = shares.reduce((sum, share) => sum + share.scored, 0);
  return (
    <section aria-label="Share" className="flex flex-col gap-1.5">
      <StatRow>
        <Stat label={threshold === 10 ? "Items with a 10" : `Items at ${threshold} or above`} value={count(high)} />
        <Stat
          label="Scored items"
          value={count(scored)}
          note={shares.length > 1 ? `by ${shares.length} judges` : null}
        />
        {shares.length === 0 && <Stat label="Share of the scored" value={null} note="nothing is scored" />}
        {shares.map((share) => (
          <Share key={share.epochId} share={share} isOnly={shares.length === 1} />
        ))}
      </StatRow>
      <Provenance of={provenance} />
    </section>
  );
}

function Share({ share: { high, scored, label }, isOnly }: { share: JudgeShare; isOnly: boolean }) {
  const interval = wilsonInterval(high, scored);
  return (
    <Stat
      label={isOnly ? "Share of the scored" : `Share, ${label}`}
      value={percent(high / scored)}
      note={
        <>
          {interval && `95 %: ${percent(interval.low)} – ${percent(interval.high)}; `}
          {count(high)} of {count(scored)}
        </>
      }
    />
  );
}
