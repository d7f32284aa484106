import { Time } from "@/components/time/time";
import { Badge } from "@/components/ui/badge";
import { KeyValue } from "@/components/ui/key-value";
import { Link } from "@/components/ui/link";
import type { EvaluationDetail } from "@/lib/reads/evaluation-detail";
import { runHref } from "@/lib/url-state/hrefs";
import type { SearchEntry } from "@/lib/url-state/search-params";

const count = (n: number) => n.toLocaleString("en");

/** Who judged, and what of the judgement a reader has to know to trust it or not. */
export function JudgementLine({ evaluation }: { evaluation: EvaluationDetail }) {
  const { judge, evaluatedAt, addressesEvaluator, hiddenChars, quotesDropped } = evaluation;
  return (
    <div className="flex flex-col items-start gap-1 text-muted text-xs">
      {addressesEvaluator && (
        <Badge tone="outline" title="The text speaks to whoever judges it. That does not lower a score.">
          addresses the evaluator
        </Badge>
      )}
      <p className="wrap-anywhere">
        {judge
          ? `${judge.modelServed}, rubric ${judge.rubricVersion}${judge.isStandIn ? " (stand-in)" : ""}`
          : "no judge"}
        {" · "}
        <Time at={evaluatedAt} />
      </p>
      {hiddenChars > 0 && <p>{count(hiddenChars)} hidden characters, shown to the judge as such.</p>}
      {quotesDropped > 0 && (
        <p>
          {count(quotesDropped)} {quotesDropped === 1 ? "quote was" : "quotes were"} not found in the text and dropped.
        </p>
      )}
    </div>
  );
}

/** Everything else that is known of how a judgement came about. */
export function JudgementFacts({
  evaluation,
  carried,
}: {
  evaluation: EvaluationDetail;
  carried: readonly SearchEntry[];
}) {
  const { tokensIn, tokensOut, tokensReasoning, charsJudged, charsTotal, windows, costUsd, latencyMs } = evaluation;
  return (
    <KeyValue
      items={[
        { label: "Revision", value: count(evaluation.revision) },
        { label: "Tier", value: evaluation.tier },
        { label: "Judged", value: describeExtent(charsJudged, charsTotal, windows) },
        { label: "Model asked for", value: evaluation.modelRequested ?? "none" },
        { label: "Provider", value: evaluation.provider ?? "not told" },
        {
          label: "Prompt, schema",
          value: `${evaluation.promptVersion ?? "none"}, ${evaluation.schemaVersion ?? "none"}`,
        },
        { label: "Chance to be judged", value: `${(evaluation.inclusionProbability * 100).toFixed(0)} %` },
        { label: "Calls", value: count(evaluation.modelCalls) },
        {
          label: "Tokens",
          value: `${count(tokensIn)} in, ${count(tokensOut)} out${tokensReasoning > 0 ? `, ${count(tokensReasoning)} of them reasoning` : ""}`,
        },
        { label: "Cost", value: costUsd === null ? "not told" : `${costUsd.toFixed(6)} USD` },
        { label: "Took", value: latencyMs === null ? "not told" : `${(latencyMs / 1_000).toFixed(1)} s` },
        {
          label: "Run",
          value: evaluation.runId ? (
            <Link href={runHref(evaluation.runId, carried)}>see the run</Link>
          ) : (
            "deleted since"
          ),
        },
      ]}
    />
  );
}

function describeExtent(judged: number, total: number, windows: number): string {
  if (total === 0) return "nothing to judge";
  const extent = judged >= total ? `all ${count(total)} characters` : `${count(judged)} of ${count(total)} characters`;
  return windows > 1 ? `${extent}, in ${windows} windows` : extent;
}
