import { z } from "zod";
import { resetSetting } from "@/lib/settings/reset-setting";
import { actRoute } from "../../act-route";

export const POST = actRoute("admin", z.strictObject({ key: z.string() }), async ({ db, user, input }) => {
  await resetSetting(db, input.key, user.email);
  return undefined;
});
