import { z } from "zod";
import { actRoute } from "@/app/api/admin/act-route";
import { changeOwnPassword } from "@/lib/auth/change-own-password";
import { clientAddress } from "@/lib/auth/client-address";
import { getAuthSecret } from "../read-cookie-session";

const body = z.strictObject({ current: z.string().max(1_000), next: z.string().max(1_000) });

export const POST = actRoute("reader", body, async ({ db, user, input, request }) => {
  const address = clientAddress(request.headers.get("x-forwarded-for"));
  await changeOwnPassword(db, user, { ...input, address, secret: getAuthSecret(), now: new Date() });
  return undefined;
});
