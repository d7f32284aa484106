import { Time } from "@/components/time/time";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { KeyValue } from "@/components/ui/key-value";
import { Link } from "@/components/ui/link";
import { Panel } from "@/components/ui/panel";
import type { Freshness } from "@/lib/reads/get-freshness";
import { runHref } from "@/lib/url-state/hrefs";
import { CancelRun } from "./cancel-run";

export function ActiveRunPanel({ run, asOf }: { run: Freshness["activeRun"]; asOf: string | null }) {
  if (!run)
    return (
      <Panel
        title="No run is under way"
        actions={
          <ButtonLink href="/admin/runs/new" variant="primary">
            Start a run
          </ButtonLink>
        }
      >
        <p className="text-muted text-sm">
          Last good run ended: {asOf ? <Time at={asOf} /> : "there was none so far"}. <Link href="/runs">All runs</Link>
        </p>
      </Panel>
    );
  return (
    <Panel
      title="A run is under way"
      actions={
        <>
          <ButtonLink href={runHref(run.id)}>Watch</ButtonLink>
          <CancelRun runId={run.id} />
        </>
      }
    >
      <KeyValue
        items={[
          { label: "Run", value: <Link href={runHref(run.id)}>{run.id}</Link> },
          { label: "State", value: <Badge tone="accent">{run.state}</Badge> },
          { label: "Task", value: run.task ? <code className="text-xs">{run.task}</code> : "none yet" },
          { label: "Started", value: run.startedAt ? <Time at={run.startedAt} /> : "waits for its engine" },
          { label: "Last sign of life", value: <Time at={run.heartbeatAt} /> },
        ]}
      />
    </Panel>
  );
}
