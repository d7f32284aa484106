import { z } from "zod";
import { saveSetting } from "@/lib/settings/save-setting";
import { actRoute } from "../../act-route";

const body = z.strictObject({ key: z.string(), value: z.unknown() });

export const POST = actRoute("admin", body, async ({ db, user, input }) => {
  await saveSetting(db, input.key, input.value, user.email);
  return undefined;
});
