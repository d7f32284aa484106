import { z } from "zod";
import { changeRole } from "@/lib/auth/change-user";
import { roles } from "@/lib/auth/roles";
import { actRoute } from "../../act-route";

const body = z.strictObject({ userId: z.uuid("Not the id of a user."), role: z.enum(roles, "One of the roles.") });

export const POST = actRoute("admin", body, async ({ db, user, input }) => {
  await changeRole(db, input.userId, input.role, user.email);
  return undefined;
});
