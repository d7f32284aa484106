import { OutcomeBadge } from "@/components/risk/outcome-badge";
import { EmptyState } from "@/components/ui/empty-state";
import { KeyValue } from "@/components/ui/key-value";
import { Panel } from "@/components/ui/panel";
import type { Outcome } from "@/lib/judging/types";
import type { Methods } from "@/lib/reads/get-methods";

const count = (n: number) => n.toLocaleString("en");
const of = (n: number, total: number) =>
  total === 0 ? count(n) : `${count(n)} (${((n / total) * 100).toFixed(1)} % of ${count(total)})`;

/** How much of what was stored is scored, what became of the rest, and how the evidence was found. */
export function MethodsCoverage({ methods: { coverage, evidence } }: { methods: Methods }) {
  const quotes = evidence.exact + evidence.normalised + evidence.dropped;
  const outcomes = Object.entries(coverage.outcomes) as [Outcome, number][];
  if (coverage.total === 0)
    return (
      <Panel title="Coverage, all time">
        <EmptyState why="Nothing has been stored yet." todo="Numbers stand here after the first run." />
      </Panel>
    );
  return (
    <Panel
      title="Coverage, all time"
      description="Posts and comments together, by the outcome of their current evaluation."
    >
      <div className="flex flex-col gap-4">
        <ul className="flex flex-col gap-1.5 text-sm">
          {outcomes
            .filter(([, n]) => n > 0)
            .map(([outcome, n]) => (
              <li key={outcome} className="flex flex-wrap items-center gap-2">
                <OutcomeBadge outcome={outcome} /> {of(n, coverage.total)}
              </li>
            ))}
        </ul>
        <KeyValue
          items={[
            { label: "Quotes found letter by letter", value: of(evidence.exact, quotes) },
            { label: "Found after folding", value: of(evidence.normalised, quotes) },
            { label: "Not found, dropped", value: of(evidence.dropped, quotes) },
          ]}
        />
      </div>
    </Panel>
  );
}
