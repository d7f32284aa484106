import type { ReactNode } from "react";
import { formatDuration } from "@/components/time/format-time";
import { Time } from "@/components/time/time";
import { KeyValue } from "@/components/ui/key-value";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import type { RunPlan } from "@/lib/pipeline/plan-run";
import { runHref } from "@/lib/url-state/hrefs";
import { formatUsd } from "./format-usd";

/** What the run would do. null: not looked at yet. */
export function RunPlanPanel({ plan, kind, action }: { plan: RunPlan | null; kind: string; action: ReactNode }) {
  if (!plan)
    return (
      <Panel title="What it would do">
        <p className="text-muted text-sm">
          Choose the parameters and look here first: how far posts are stored, what waits, and what it may cost. Nothing
          is asked of Moltbook for it.
        </p>
      </Panel>
    );
  return (
    <Panel title="What it would do" actions={action}>
      <div className="flex flex-col gap-3">
        {plan.activeRunId && (
          <Notice kind="warning" title="It cannot start now">
            One run at a time: <Link href={runHref(plan.activeRunId)}>{plan.activeRunId}</Link> is under way.
          </Notice>
        )}
        <KeyValue
          items={[
            { label: "Posts", value: sayPosts(plan.posts) },
            {
              label: "Stored up to",
              value: plan.posts.newestStored ? <Time at={plan.posts.newestStored} /> : "nothing so far",
            },
            { label: "Open gaps", value: <Gaps gaps={plan.posts.gaps} /> },
            { label: "Threads", value: sayDue(plan.threads, "with comments to fetch") },
            { label: "Profiles", value: sayDue(plan.agents, "never fetched") },
            { label: "To judge", value: sayJudging(plan.judging) },
            { label: "Cost of these", value: sayEstimate(plan) },
            { label: `Last ${kind} runs`, value: sayPast(plan.past.perRun) },
            {
              label: "At most",
              value: plan.judging.asksModel ? `${formatUsd(plan.atMostUsd)} (what the budgets leave)` : formatUsd(0),
            },
          ]}
        />
        <p className="text-muted text-xs">What is new on Moltbook comes on top; it is not known before the run asks.</p>
      </div>
    </Panel>
  );
}

const count = (n: number) => n.toLocaleString("en-GB");

function sayPosts(posts: RunPlan["posts"]): ReactNode {
  const cap = posts.cap === null ? "all that are there" : `at most ${count(posts.cap)} new ones`;
  if (posts.reads === "all") return `The whole list, ${cap}`;
  if (posts.from === null) return `From the newest down, ${cap}`;
  return (
    <>
      {posts.to ? <Time at={posts.to} /> : "From the newest"} down to <Time at={posts.from} />, {cap}
    </>
  );
}

function Gaps({ gaps }: { gaps: RunPlan["posts"]["gaps"] }) {
  if (gaps.length === 0) return "none";
  return (
    <ul>
      {gaps.slice(0, 5).map((gap) => (
        <li key={gap.from}>
          <Time at={gap.from} /> – <Time at={gap.to} />
        </li>
      ))}
      {gaps.length > 5 && <li className="text-muted">and {gaps.length - 5} more</li>}
    </ul>
  );
}

function sayDue({ due, cap }: { due: number; cap: number | null }, what: string): string {
  if (cap === 0) return `${count(due)} ${what}; left alone by this run`;
  return cap !== null && cap < due
    ? `${count(due)} ${what}, ${count(cap)} of them in this run`
    : `${count(due)} ${what}`;
}

function sayJudging({ asksModel, items, withoutModel, isMore }: RunPlan["judging"]): string {
  const more = isMore ? ", and more" : "";
  const without = withoutModel === 0 ? "" : `; ${count(withoutModel)} get an outcome without a model`;
  if (asksModel) return `${count(items)} items wait for a model${more}${without}`;
  if (items > 0) return `${count(items)} items wait${more}; a dry run counts them and asks no model`;
  return `no model is asked${without}`;
}

function sayEstimate({ judging, estimate, past }: RunPlan): string {
  if (!judging.asksModel || judging.items === 0) return "no model call";
  if (!estimate || !past.perItem) return "not known: no run has asked a model so far";
  const basis = `${count(past.perItem.items)} items of the last ${past.perItem.runs === 1 ? "run" : `${past.perItem.runs} runs`}`;
  return `about ${count(estimate.modelCalls)} model calls, ${formatUsd(estimate.costUsd)} (from ${basis})`;
}

function sayPast(past: RunPlan["past"]["perRun"]): string {
  if (!past) return "none has succeeded so far";
  const mean = past.runs === 1 ? "one" : `mean of ${past.runs}`;
  return `${mean}: ${count(Math.round(past.modelCalls))} model calls, ${formatUsd(past.costUsd)}, ${formatDuration(past.durationMs)}`;
}
