import { z } from "zod";
import { enableUser } from "@/lib/auth/change-user";
import { actRoute } from "../../act-route";

const body = z.strictObject({ userId: z.uuid("Not the id of a user.") });

export const POST = actRoute("admin", body, async ({ db, user, input }) => {
  await enableUser(db, input.userId, user.email);
  return undefined;
});
