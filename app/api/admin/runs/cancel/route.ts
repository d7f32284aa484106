import { z } from "zod";
import { appendAudit } from "@/lib/audit/append-audit";
import { cancelRun } from "@/lib/pipeline/trigger-run";
import { actRoute } from "../../act-route";

const body = z.strictObject({ runId: z.string().regex(/^[\w-]{1,100}$/, "Not the id of a run.") });

/** `state`: "cancelled" where the run only waited, "requested" where it is under way and stops soon. */
export const POST = actRoute("admin", body, async ({ db, user, input }) => {
  const state = await cancelRun(db, input.runId, user.email);
  await appendAudit(db, { actor: user.email, act: "run.cancelled", target: input.runId, detail: { state } });
  return { state };
});
