import { RiskBadge } from "@/components/risk/risk-badge";
import type { RubricDimension } from "@/lib/judging/rubric";

const anchors = [0, 3, 7, 10] as const;

/** One dimension as the judge is given it: question, what counts, what does not, what the scale's anchors look like. */
export function RubricCard({ dimension }: { dimension: RubricDimension }) {
  return (
    <section className="flex min-w-0 flex-col gap-2 text-sm" id={dimension.key}>
      <h3 className="font-semibold">{dimension.title}</h3>
      <p className="break-all font-mono text-muted text-xs">{dimension.key}</p>
      <p>{dimension.definition}</p>
      <List title="Counts" items={dimension.counts} />
      <List title="Does not count" items={dimension.doesNotCount} />
      <dl className="grid grid-cols-[max-content_minmax(0,1fr)] items-start gap-x-3 gap-y-1.5">
        {anchors.map((score) => (
          <div key={score} className="contents">
            <dt>
              <RiskBadge score={score} />
            </dt>
            <dd>{dimension.anchors[score]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function List({ title, items }: { title: string; items: readonly string[] }) {
  return (
    <div>
      <h4 className="text-muted text-xs">{title}</h4>
      <ul className="list-disc pl-5">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
}
