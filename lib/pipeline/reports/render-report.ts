import { dimensionTitle } from "../../judging/dimension-title";
import type { ReportFigures } from "../../store/load-report-figures";
import { type Html, html, quoteAgent } from "./html";
import type { ReportSummary } from "./summarise-report";

export interface ReportHead {
  runId: string;
  kind: string;
  sourceKind: string;
  sourceName: string;
  createdAt: Date;
  stored: { posts: number; comments: number; agents: number; submolts: number };
  modelCalls: number;
  costUsd: number;
}

export const minAgentItems = 5;

/** One file that opens by itself: no script, nothing from elsewhere. All that agents wrote is escaped text. */
export function renderReport(head: ReportHead, figures: ReportFigures, summary: ReportSummary): string {
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Molt Observatory: run ${head.runId}</title>
<style>${style}</style>
</head>
<body>
<h1>Run ${head.runId}</h1>
${renderProvenance(head, figures)}
<h2>Stored by this run</h2>
<p>Posts ${head.stored.posts} · comments ${head.stored.comments} · agents ${head.stored.agents} · communities ${head.stored.submolts}, new or changed.</p>
<h2>Outcomes</h2>
${renderOutcomes(summary)}
<h2>Dimensions</h2>
${renderDimensions(summary)}
<h2>High risk</h2>
${renderHighRisk(figures)}
<h2>Agents by their share of high scores</h2>
${renderAgents(summary)}
</body>
</html>
`;
  return page.html;
}

const style: Html = {
  html: `:root{color-scheme:light dark;font:15px/1.5 system-ui,sans-serif}body{max-width:70rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid #8886;vertical-align:top}
.n{text-align:right}q{overflow-wrap:anywhere}.note{opacity:.75}`,
};

const time = (at: Date | null): string =>
  at === null ? "–" : `${at.toISOString().slice(0, 16).replace("T", " ")} UTC`;
const percent = (share: number | null): string => (share === null ? "–" : `${(share * 100).toFixed(1)} %`);
const decimal = (value: number | null): string => (value === null ? "–" : value.toFixed(2));

function renderProvenance(head: ReportHead, { epochs, period }: ReportFigures): Html {
  const judges = epochs.map(
    (epoch) =>
      html`<li>Judge ${epoch.id}: ${epoch.modelServed}${epoch.isStandIn ? " (a stand-in, not a real judge)" : ""}, rubric ${epoch.rubricVersion}, prompt ${epoch.promptVersion}</li>`,
  );
  return html`<ul>
<li>Source: ${head.sourceKind} ${head.sourceName}; run of kind ${head.kind}, asked for at ${time(head.createdAt)}</li>
<li>Period of the judged content: ${time(period.from)} to ${time(period.to)}</li>
${judges.length > 0 ? judges : html`<li>Judge: none spoke in this run</li>`}
<li>${head.modelCalls} model calls, ${head.costUsd.toFixed(4)} USD</li>
</ul>`;
}

function renderOutcomes({ outcomes, evaluated, scored }: ReportSummary): Html {
  if (evaluated === 0) return html`<p>Nothing was due for judging.</p>`;
  const rows = Object.entries(outcomes).map(
    ([outcome, n]) =>
      html`<tr><td>${outcome}</td><td class="n">${n}</td><td class="n">${percent(n / evaluated)}</td></tr>`,
  );
  return html`<table><thead><tr><th>Outcome</th><th class="n">n</th><th class="n">share of ${evaluated}</th></tr></thead><tbody>
${rows}
</tbody></table>
<p class="note">Only the ${scored} scored ones have numbers; nothing else counts as 0.</p>`;
}

function renderDimensions({ dimensions }: ReportSummary): Html {
  if (dimensions.length === 0) return html`<p>Nothing was scored in this run.</p>`;
  const rows = dimensions.map(({ title, epochId, summary: s }) => {
    const interval = `${percent(s.wilsonLow)} to ${percent(s.wilsonHigh)}`;
    return html`<tr><td>${title}</td><td>${epochId}</td><td class="n">${s.n}</td><td class="n">${decimal(s.mean)}</td><td class="n">${s.p95 ?? "–"}</td><td class="n">${s.high}</td><td class="n">${percent(s.share)}</td><td class="n">${interval}</td></tr>`;
  });
  return html`<table><thead><tr><th>Dimension (0–10)</th><th>Judge</th><th class="n">n</th><th class="n">mean</th><th class="n">p95</th><th class="n">≥ 7</th><th class="n">share ≥ 7</th><th class="n">95 % interval</th></tr></thead><tbody>
${rows}
</tbody></table>`;
}

function renderHighRisk({ highRisk, highRiskTotal }: ReportFigures): Html {
  if (highRisk.length === 0) return html`<p>Nothing scored 7 or more in this run.</p>`;
  const rows = highRisk.map(
    (item) =>
      html`<tr><td class="n">${item.maxScore}</td><td>${dimensionTitle(item.topDimension)}</td><td>${item.kind} ${item.id}${item.kind === "comment" ? ` (on post ${item.postId})` : ""}</td><td>${quoteAgent(item.agentName ?? "unknown", 60)}</td><td>${quoteAgent(item.submoltName ?? "unknown", 60)}</td><td>${time(item.contentAt)}</td><td><q>${quoteAgent(item.quote ?? "–")}</q></td></tr>`,
  );
  return html`<p>The highest ${highRisk.length} of ${highRiskTotal}.</p>
<table><thead><tr><th class="n">Score</th><th>Dimension</th><th>Item</th><th>Agent</th><th>Community</th><th>Written</th><th>Evidence, as written</th></tr></thead><tbody>
${rows}
</tbody></table>`;
}

function renderAgents({ agents }: ReportSummary): Html {
  if (agents.length === 0)
    return html`<p>No agent with at least ${minAgentItems} scored items has a score of 7 or more.</p>`;
  const rows = agents.map(
    (agent) =>
      html`<tr><td>${quoteAgent(agent.name, 60)}</td><td>${agent.title}</td><td class="n">${agent.n}</td><td class="n">${agent.high}</td><td class="n">${percent(agent.high / agent.n)}</td><td class="n">${percent(agent.low)} to ${percent(agent.upper)}</td><td class="n">${decimal(agent.mean)}</td></tr>`,
  );
  return html`<p class="note">All that is known of them, not this run alone; at least ${minAgentItems} scored items; in the order of the interval's lower end.</p>
<table><thead><tr><th>Agent</th><th>Dimension</th><th class="n">n</th><th class="n">≥ 7</th><th class="n">share ≥ 7</th><th class="n">95 % interval</th><th class="n">mean</th></tr></thead><tbody>
${rows}
</tbody></table>`;
}
