import { Provenance } from "@/components/ui/provenance";
import { Stat, StatRow } from "@/components/ui/stat";
import type { Provenance as ProvenanceOf } from "@/lib/charts/provenance";
import type { Totals } from "@/lib/reads/get-totals";
import { wilsonInterval } from "@/lib/scoring/wilson-interval";
import { buildHref, type SearchEntry } from "@/lib/url-state/search-params";

const count = (n: number) => n.toLocaleString("en");
const percent = (share: number) => (share * 100).toFixed(1);

/** What was seen and what came of it, each figure leading to what it counts. */
export function TotalsRow({
  totals,
  provenance,
  carried,
}: {
  totals: Totals;
  provenance: ProvenanceOf;
  carried: readonly SearchEntry[];
}) {
  const { scored, total, highRisk, waiting } = totals;
  const interval = wilsonInterval(highRisk, scored);
  return (
    <section aria-label="Totals" className="flex flex-col gap-1.5">
      <StatRow>
        <Stat label="Posts" value={count(totals.posts)} href={buildHref("/posts", carried)} />
        <Stat label="Comments" value={count(totals.comments)} />
        <Stat
          label="Scored"
          value={total === 0 ? null : percent(scored / total)}
          unit="%"
          note={`${count(scored)} of ${count(total)}${waiting > 0 ? `; ${count(waiting)} waiting` : ""}`}
        />
        <Stat
          label="High risk (7 or above)"
          value={count(highRisk)}
          unit={scored === 0 ? undefined : `= ${percent(highRisk / scored)} %`}
          note={interval ? `95 %: ${percent(interval.low)} – ${percent(interval.high)} % of scored` : "nothing scored"}
          href={buildHref("/high-risk", carried)}
        />
        <Stat label="Agents known" value={count(totals.agents)} note="all time" href={buildHref("/agents", carried)} />
        <Stat
          label="Communities known"
          value={count(totals.submolts)}
          note="all time"
          href={buildHref("/communities", carried)}
        />
      </StatRow>
      <Provenance of={provenance} />
    </section>
  );
}
