import { formatUtcDay } from "@/components/time/format-time";
import { CodeBlock } from "@/components/ui/code-block";
import { Panel } from "@/components/ui/panel";
import type { JudgeRow } from "@/lib/reads/list-judges";

/** How to cite a number so that it can be found again: what was observed, by which judge, when it was read. */
export function MethodsCite({
  source,
  judges,
  accessedOn,
}: {
  source: { name: string; isSimulated: boolean } | null;
  judges: readonly JudgeRow[];
  accessedOn: Date;
}) {
  const judge = judges[0]?.label ?? "no judge yet";
  const observed = source
    ? `${source.name}${source.isSimulated ? " (simulated content, not Moltbook)" : ""}`
    : "nothing observed yet";
  return (
    <Panel
      title="How to cite"
      description="Name the page’s address: it holds the time range and every filter. Each figure names its judge, period and n; cite them with it."
    >
      <CodeBlock label="Citation">
        {`Molt Observatory. Observed: ${observed}. Judge: ${judge}. Read on ${formatUtcDay(accessedOn)}.`}
      </CodeBlock>
    </Panel>
  );
}
