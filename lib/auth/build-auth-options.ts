import type { AuthOptions } from "next-auth";
import { appendAudit } from "../audit/append-audit";
import { ObservatoryError } from "../errors";
import type { Database } from "../store/database";
import { buildGitHubProvider } from "./build-github-provider";
import { clientAddress } from "./client-address";
import { getCurrentUser } from "./require-role";
import { sessionMaxAgeMs, sessionSchema } from "./session";
import { type SignedIn, signInWithPassword, signInWithVerifiedEmail } from "./sign-in";

export interface AuthSettings {
  secret: string;
  github: { id: string; secret: string } | null;
  secureCookies: boolean;
}

/**
 * next-auth carries the protocol (cookie, its encryption, CSRF token, GitHub); who may sign in and what a session is worth is decided by
 * our own functions. The token holds a session (`sessionSchema`) and nothing of the user.
 */
export function buildAuthOptions(db: Database, { secret, github, secureCookies }: AuthSettings): AuthOptions {
  // Handed from the callback that decides to the one that writes the token; each sign-in makes its own options.
  let signedIn: SignedIn | null = null;
  return {
    secret,
    useSecureCookies: secureCookies,
    session: { strategy: "jwt", maxAge: sessionMaxAgeMs / 1_000 },
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    providers: [
      {
        id: "credentials",
        name: "E-mail and password",
        type: "credentials",
        credentials: {},
        authorize: async (given, request) => {
          const { email, password } = given ?? {};
          if (typeof email !== "string" || typeof password !== "string") return null;
          const address = clientAddress(request.headers?.["x-forwarded-for"]);
          try {
            signedIn = await signInWithPassword(db, { email, password, address, secret, now: new Date() });
          } catch (error) {
            return explainToNextAuth(error);
          }
          return { id: signedIn.userId };
        },
      },
      ...(github ? [buildGitHubProvider(github)] : []),
    ],
    callbacks: {
      signIn: async ({ user, account }) => {
        if (account?.provider === "credentials") return true;
        signedIn = user.email
          ? await signInWithVerifiedEmail(db, { email: user.email, by: "github", now: new Date() })
          : null;
        return signedIn !== null;
      },
      jwt: ({ token, account }) => {
        if (!account) return token;
        if (!signedIn) throw new Error("A session was about to be made without a sign-in.");
        return { userId: signedIn.userId, sessionVersion: signedIn.sessionVersion, signedInAtMs: Date.now() };
      },
      session: async ({ session, token }) => {
        const user = await getCurrentUser(db, sessionSchema.safeParse(token).data ?? null);
        return { expires: session.expires, user: user ? { email: user.email, name: user.name } : undefined };
      },
      // Nobody is sent to another site: only a path of ours survives, whatever host the link named.
      redirect: ({ url, baseUrl }) => {
        const target = URL.canParse(url, baseUrl) ? new URL(url, baseUrl) : new URL(baseUrl);
        return target.origin === new URL(baseUrl).origin ? target.href : baseUrl;
      },
    },
    events: {
      signOut: async ({ token }) => {
        const user = await getCurrentUser(db, sessionSchema.safeParse(token).data ?? null);
        if (user) await appendAudit(db, { actor: user.email, act: "user.signed_out", target: user.id });
      },
    },
    logger: {
      // The metadata may hold what was typed or a token: only the code is logged.
      error: (code) => console.error(`Sign-in: ${code}`),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}

/** next-auth passes an error's message on as ?error=…: the sign-in page knows these words, and no others reach it. */
function explainToNextAuth(error: unknown): null {
  if (error instanceof ObservatoryError && error.code === "unauthenticated") return null;
  if (error instanceof ObservatoryError && error.code === "too_many_attempts")
    throw new Error(`TooManyAttempts.${error.details.minutes}`, { cause: error });
  console.error("Sign-in failed unexpectedly", error);
  throw new Error("Unavailable", { cause: error });
}
