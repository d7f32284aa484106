import type { z } from "zod";
import { database } from "@/app/database";
import { checkOrigin } from "@/lib/auth/check-origin";
import { requireRole } from "@/lib/auth/require-role";
import type { Role } from "@/lib/auth/roles";
import type { CurrentUser } from "@/lib/auth/user";
import { env } from "@/lib/env";
import { problem } from "@/lib/http/problem";
import { readJson } from "@/lib/http/read-json";
import type { Database } from "@/lib/store/database";
import { readCookieSession } from "../auth/read-cookie-session";

export interface Asked<I> {
  db: Database;
  user: CurrentUser;
  input: I;
  request: Request;
}

/**
 * A POST handler for an act of a signed-in user: a page of this site must have sent it, the database must give its sender the role now,
 * and the body must be JSON of the schema. Whatever fails is answered as problem+json. `act` answers with what the page needs, or nothing.
 */
export function actRoute<I>(role: Role, schema: z.ZodType<I>, act: (asked: Asked<I>) => Promise<object | undefined>) {
  return async (request: Request): Promise<Response> => {
    try {
      checkOrigin(request.headers, env().nextAuthUrl);
      const db = database();
      const user = await requireRole(db, await readCookieSession(request.headers.get("cookie")), role);
      const input = await readJson(request, schema);
      const answer = (await act({ db, user, input, request })) ?? {};
      return Response.json(answer, { headers: { "cache-control": "no-store" } });
    } catch (error) {
      return problem(error);
    }
  };
}
