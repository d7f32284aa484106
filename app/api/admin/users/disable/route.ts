import { z } from "zod";
import { disableUser } from "@/lib/auth/change-user";
import { actRoute } from "../../act-route";

const body = z.strictObject({ userId: z.uuid("Not the id of a user.") });

export const POST = actRoute("admin", body, async ({ db, user, input }) => {
  await disableUser(db, input.userId, new Date(), user.email);
  return undefined;
});
