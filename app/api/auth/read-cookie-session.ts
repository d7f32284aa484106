import { readSession, type Session } from "@/lib/auth/session";
import { env } from "@/lib/env";
import { ObservatoryError } from "@/lib/errors";

export function getAuthSecret(): string {
  const secret = env().nextAuthSecret;
  if (secret === null)
    throw new ObservatoryError("configuration", "NEXTAUTH_SECRET is not set, so nobody can sign in.");
  return secret;
}

/** Cookies carry the Secure mark where browsers come over https. */
export const areCookiesSecure = (): boolean => env().nextAuthUrl?.startsWith("https://") ?? false;

/** Who the Cookie header of a request says is asking; what that is worth is for `requireRole`. */
export function readCookieSession(cookieHeader: string | null): Promise<Session | null> {
  return readSession(cookieHeader, { secret: getAuthSecret(), secure: areCookiesSecure(), now: new Date() });
}
