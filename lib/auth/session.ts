import { decode } from "next-auth/jwt";
import { z } from "zod";

/**
 * 7 days from signing in, however often the cookie is renewed. A session ends at once when the user's role or password changes or the
 * user is disabled: `requireRole` compares the version at every call.
 */
export const sessionMaxAgeMs = 7 * 24 * 3_600_000;

/** What the cookie carries: who signed in, and nothing of what that user may do. */
export const sessionSchema = z.object({
  userId: z.string().min(1),
  sessionVersion: z.int(),
  signedInAtMs: z.int(),
});
export type Session = z.infer<typeof sessionSchema>;

export const sessionCookieName = (secure: boolean): string => `${secure ? "__Secure-" : ""}next-auth.session-token`;

/** The session in a Cookie header; null where there is none, or one that is forged, expired or of another version of ours. */
export async function readSession(
  cookieHeader: string | null,
  { secret, secure, now }: { secret: string; secure: boolean; now: Date },
): Promise<Session | null> {
  const name = `${sessionCookieName(secure)}=`;
  const token = cookieHeader
    ?.split(/;\s*/)
    .find((cookie) => cookie.startsWith(name))
    ?.slice(name.length);
  if (!token) return null;
  // A token that cannot be decrypted is somebody else's or expired: the same as none, and nothing to report.
  const payload = await decode({ token, secret }).catch(() => null);
  const session = sessionSchema.safeParse(payload);
  if (!session.success || now.getTime() - session.data.signedInAtMs > sessionMaxAgeMs) return null;
  return session.data;
}
