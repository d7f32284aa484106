"use client";
import { useEffect, useState } from "react";
import { useLive } from "@/components/live/use-live";
import { Time } from "@/components/time/time";
import { cx } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import { runHref } from "@/lib/url-state/hrefs";
import { describeFreshness } from "./describe-freshness";
import type { LiveFreshness } from "./live-freshness";
import { NewResults } from "./new-results";

const dots = {
  fresh: "bg-accent",
  running: "bg-accent motion-safe:animate-pulse",
  stale: "bg-bg border-2 border-critical",
  unreachable: "bg-critical",
} as const;

/** Whether and how fresh what is shown is, kept up to date; that our server does not answer is said too, and unsaid when it does again. */
export function FreshnessLine({ initial }: { initial: LiveFreshness }) {
  const { data, isUnreachable, dataAtMs } = useLive("/api/live/freshness", initial, ({ freshness }) =>
    freshness.activeRun ? 4_000 : 15_000,
  );
  // The server's clock, carried on by ours: a wrong clock of the reader's does not make a page look stale.
  const [sinceMs, setSinceMs] = useState(0);
  useEffect(() => {
    setSinceMs(Math.max(0, Date.now() - dataAtMs));
    const timer = setInterval(() => setSinceMs(Math.max(0, Date.now() - dataAtMs)), 5_000);
    return () => clearInterval(timer);
  }, [dataAtMs]);
  const { freshness } = data;
  const now = new Date(new Date(data.now).getTime() + sinceMs);
  const { tone, lead, at, rest } = describeFreshness(freshness, now, isUnreachable ? sinceMs : null);
  const run = freshness.activeRun?.id ?? freshness.lastFailure?.id ?? freshness.lastGoodRunId;
  return (
    <>
      <p
        role="status"
        className={cx("flex min-h-6 flex-wrap items-center gap-x-1.5", tone === "unreachable" && "text-critical")}
      >
        <span aria-hidden className={cx("size-2 shrink-0 rounded-full", dots[tone])} />
        <span className={tone === "stale" ? "font-medium" : undefined}>
          {lead} {at && <Time at={at} />}
        </span>
        <span className={cx(tone === "fresh" && "text-muted")}>{rest.length > 0 && `· ${rest.join(" · ")}`}</span>
        {run && (
          <Link href={runHref(run)} tone="plain">
            see the run
          </Link>
        )}
      </p>
      <NewResults lastGoodRunId={freshness.lastGoodRunId} />
    </>
  );
}
