import { runEngine } from "@/inngest/run-engine";
import { appendAudit } from "@/lib/audit/append-audit";
import { checkRunParams } from "@/lib/pipeline/check-run-params";
import { triggerRun } from "@/lib/pipeline/trigger-run";
import { actRoute } from "../../act-route";
import { runRequest } from "../run-request";

export const POST = actRoute("admin", runRequest, async ({ db, user, input }) => {
  const params = checkRunParams(input.params, new Date());
  const runId = await triggerRun(db, { params, trigger: "manual", requestedBy: user.email, engine: runEngine() });
  await appendAudit(db, { actor: user.email, act: "run.triggered", target: runId, detail: params });
  return { runId };
});
