import { z } from "zod";
import { resetPassword } from "@/lib/auth/change-user";
import { actRoute } from "../../act-route";

const body = z.strictObject({ userId: z.uuid("Not the id of a user.") });

/** The answer holds the random password: the only time that it is told. */
export const POST = actRoute("admin", body, async ({ db, user, input }) => ({
  password: await resetPassword(db, input.userId, user.email),
}));
