import { env } from "@/lib/env";
import { checkRunParams } from "@/lib/pipeline/check-run-params";
import { planRun } from "@/lib/pipeline/plan-run";
import { getSource } from "@/lib/reads/get-source";
import { getSpend } from "@/lib/reads/get-spend";
import { getSettings } from "@/lib/settings/get-settings";
import { overridesFromEnv } from "@/lib/settings/overrides-from-env";
import { actRoute } from "../../act-route";
import { runRequest } from "../run-request";

/** What the run would do; nothing is written. (A POST, because the parameters are a body.) */
export const POST = actRoute("admin", runRequest, async ({ db, input }) => {
  const now = new Date();
  const { sampleSecret, openrouterApiKey, sourceKind, ...variables } = env();
  const [settings, source, spend] = await Promise.all([
    getSettings(db, overridesFromEnv(variables)),
    getSource(db),
    getSpend(db, { now, months: 0 }),
  ]);
  return planRun(db, {
    params: checkRunParams(input.params, now),
    settings,
    isDump: (source?.kind ?? sourceKind) === "dump",
    hasJudge: openrouterApiKey !== null,
    sampleSecret,
    spend,
    now,
  });
});
