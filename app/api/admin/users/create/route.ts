import { z } from "zod";
import { createUser } from "@/lib/auth/create-user";
import { roles } from "@/lib/auth/roles";
import { actRoute } from "../../act-route";

const body = z.strictObject({
  email: z.email("Not an e-mail address.").max(254, "Longer than an e-mail address can be."),
  name: z
    .string()
    .trim()
    .max(100, "At most 100 characters.")
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, "No control characters.")
    .transform((name) => name || null),
  role: z.enum(roles, "One of the roles."),
});

/** The answer holds the random password: the only time that it is told. */
export const POST = actRoute("admin", body, async ({ db, user, input }) => createUser(db, input, user.email));
