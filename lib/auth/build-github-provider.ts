import type { AuthOptions } from "next-auth";
import { z } from "zod";
import { ObservatoryError } from "../errors";

const emails = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }));

/**
 * next-auth's own GitHub provider believes the e-mail of the public profile. This one asks GitHub for the list and takes the primary
 * address, and only where GitHub says that it is verified: the e-mail alone decides whose account is opened.
 */
export function buildGitHubProvider({ id, secret }: { id: string; secret: string }): AuthOptions["providers"][number] {
  return {
    id: "github",
    name: "GitHub",
    type: "oauth",
    // GitHub names itself so in its answer (RFC 9207), which openid-client compares.
    issuer: "https://github.com/login/oauth",
    clientId: id,
    clientSecret: secret,
    checks: ["state", "pkce"],
    authorization: { url: "https://github.com/login/oauth/authorize", params: { scope: "user:email" } },
    token: "https://github.com/login/oauth/access_token",
    userinfo: {
      url: "https://api.github.com/user/emails",
      request: async ({ tokens }) => ({ email: await fetchVerifiedEmail(tokens.access_token ?? "") }),
    },
    profile: ({ email }: { email?: string }) => ({ id: email ?? "nobody", email: email ?? null }),
  };
}

async function fetchVerifiedEmail(accessToken: string): Promise<string | undefined> {
  const answer = await fetch("https://api.github.com/user/emails", {
    headers: { authorization: `Bearer ${accessToken}`, accept: "application/vnd.github+json" },
    signal: AbortSignal.timeout(10_000),
  });
  if (!answer.ok) throw new ObservatoryError("unauthenticated", `GitHub answered ${answer.status}.`);
  return pickVerifiedEmail(await answer.json());
}

/** undefined: no primary address, or one that GitHub has not verified. */
export function pickVerifiedEmail(answer: unknown): string | undefined {
  return emails.parse(answer).find((entry) => entry.primary && entry.verified)?.email;
}
