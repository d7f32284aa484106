"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import type { RunPlan } from "@/lib/pipeline/plan-run";
import type { RunParams } from "@/lib/pipeline/run-params";
import { runHref } from "@/lib/url-state/hrefs";
import { postJson, type Refusal } from "./post-json";
import { readRunForm } from "./read-run-form";
import { RefusalNotice } from "./refusal-notice";
import { RunFields } from "./run-fields";
import { RunPlanPanel } from "./run-plan-panel";
import { useReady } from "./use-ready";

/** Whose errors are shown at the field. */
const fieldNames = ["from", "to", "hours", "maxPosts"];

/** Parameters, then what they would do, then the button that does it: a run is started only as it was looked at. */
export function RunForm() {
  const router = useRouter();
  const isReady = useReady();
  const [kind, setKind] = useState<RunParams["kind"]>("hourly");
  const [looked, setLooked] = useState<{ params: { kind: RunParams["kind"] }; plan: RunPlan } | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const planBox = useRef<HTMLDivElement>(null);

  async function look(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const params = readRunForm(new FormData(event.currentTarget));
    setBusy(true);
    const answer = await postJson("/api/admin/runs/plan", { params });
    setBusy(false);
    setRefusal(answer.ok ? null : answer.refusal);
    setLooked(answer.ok ? { params, plan: answer.body as unknown as RunPlan } : null);
    // On a phone the plan lies below the form.
    if (answer.ok) planBox.current?.scrollIntoView({ block: "nearest" });
  }

  async function start() {
    if (!looked) return;
    setBusy(true);
    const answer = await postJson("/api/admin/runs/trigger", { params: looked.params });
    if (answer.ok) router.push(runHref(String(answer.body.runId)));
    else {
      setRefusal(answer.refusal);
      setBusy(false);
    }
  }

  const fields = Object.fromEntries(
    Object.entries(refusal?.fields ?? {}).map(([name, says]) => [name.replace(/^params\./, ""), says]),
  );
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <Panel title="What to run">
        <form
          method="post"
          onSubmit={(event) => void look(event)}
          onChange={() => setLooked(null)}
          className="flex flex-col gap-4"
        >
          <RunFields kind={kind} onKind={setKind} errors={fields} />
          <RefusalNotice refusal={fieldNames.some((name) => fields[name]) ? null : refusal} />
          <Button
            type="submit"
            variant={looked ? "secondary" : "primary"}
            disabled={busy || !isReady}
            className="w-fit"
          >
            Show what it would do
          </Button>
        </form>
      </Panel>
      <div ref={planBox} aria-live="polite" className="scroll-mt-16">
        <RunPlanPanel
          plan={looked?.plan ?? null}
          kind={looked?.params.kind ?? kind}
          action={
            looked && (
              <Button
                variant="primary"
                disabled={busy || looked.plan.activeRunId !== null}
                onClick={() => void start()}
              >
                Start the run
              </Button>
            )
          }
        />
      </div>
    </div>
  );
}
