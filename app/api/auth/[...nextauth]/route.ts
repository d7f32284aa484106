import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { database } from "@/app/database";
import { buildAuthOptions } from "@/lib/auth/build-auth-options";
import { env } from "@/lib/env";
import { problem } from "@/lib/http/problem";
import { areCookiesSecure, getAuthSecret } from "../read-cookie-session";

/** next-auth's own endpoints: CSRF token, sign-in, GitHub's way back, sign-out. */
async function handle(request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }): Promise<Response> {
  try {
    const settings = { secret: getAuthSecret(), github: env().github, secureCookies: areCookiesSecure() };
    return await NextAuth(request, context, buildAuthOptions(database(), settings));
  } catch (error) {
    return problem(error);
  }
}

export { handle as GET, handle as POST };
