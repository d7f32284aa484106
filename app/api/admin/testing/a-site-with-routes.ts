import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import { onTestFinished, vi } from "vitest";
import type { Role } from "@/lib/auth/roles";
import type { Database } from "@/lib/store/database";
import { aDatabase } from "@/test/test-database";

const secret = "secret-of-the-route-tests";
const origin = "http://observatory.test";

export interface Caller {
  id: string;
  email: string;
  cookie: string;
}

/**
 * The route handlers as Next would load them, over a real database of the test's own: variables set, modules loaded anew. `post` sends what a page
 * of the site would send, `as` a caller.
 */
export async function aSiteWithRoutes() {
  const { url, database } = await aDatabase();
  vi.stubEnv("DATABASE_URL", url);
  vi.stubEnv("SAMPLE_SECRET", "0123456789abcdef");
  vi.stubEnv("NEXTAUTH_SECRET", secret);
  vi.stubEnv("NEXTAUTH_URL", origin);
  vi.stubEnv("ENGINE", "embedded");
  vi.stubEnv("OPENROUTER_API_KEY", "stand-in");
  vi.resetModules();
  const holder = globalThis as { observatoryDatabase?: Database };
  delete holder.observatoryDatabase;
  onTestFinished(async () => {
    await holder.observatoryDatabase?.$disconnect();
    delete holder.observatoryDatabase;
    vi.unstubAllEnvs();
  });

  async function aCaller(role: Role, email = `${role}@example.org`): Promise<Caller> {
    const id = randomUUID();
    await database.appUser.create({ data: { id, email, role } });
    const token = await encode({ token: { userId: id, sessionVersion: 1, signedInAtMs: Date.now() }, secret });
    return { id, email, cookie: `next-auth.session-token=${token}` };
  }

  function post(body: unknown, as: Caller | null, headers: Record<string, string> = {}): Request {
    return new Request(`${origin}/api/admin`, {
      method: "POST",
      body: typeof body === "string" ? body : JSON.stringify(body),
      headers: {
        "content-type": "application/json",
        "sec-fetch-site": "same-origin",
        origin,
        ...(as ? { cookie: as.cookie } : {}),
        ...headers,
      },
    });
  }

  return { database, aCaller, post };
}
