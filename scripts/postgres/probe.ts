import pg from "pg";
import { Failure } from "../process/failure.mjs";

/** null: it answers. Otherwise what is wrong, as the rest of a sentence, and whether waiting may help. */
export interface Problem {
  words: string;
  isTransient: boolean;
}

const sqlStates: Record<string, Problem> = {
  "57P03": { words: "is still starting or already stopping", isTransient: true },
  "53300": { words: "has no connection left", isTransient: true },
  "28P01": { words: "refuses the password", isTransient: false },
  "28000": { words: "refuses the user", isTransient: false },
  "3D000": { words: "has no database of that name", isTransient: false },
};
const systemErrors: Record<string, Problem> = {
  ECONNREFUSED: { words: "does not answer (connection refused)", isTransient: true },
  ENOTFOUND: { words: "cannot be found (no host of that name)", isTransient: false },
  EAI_AGAIN: { words: "cannot be found (no name server answers)", isTransient: false },
  EHOSTUNREACH: { words: "cannot be reached", isTransient: false },
  ENETUNREACH: { words: "cannot be reached", isTransient: false },
};

/** Connects once and asks for 1, within the time given. */
export async function probe(url: string, patienceMs: number): Promise<Problem | null> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: patienceMs,
    query_timeout: patienceMs,
  });
  client.on("error", () => undefined); // A connection that breaks later is not our matter: the answer was given.
  try {
    await client.connect();
    await client.query("SELECT 1");
    return null;
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    if (/timeout/i.test(message)) return { words: `does not answer within ${patienceMs / 1000} s`, isTransient: false };
    return sqlStates[code] ?? systemErrors[code] ?? { words: `answers with an error (${message})`, isTransient: false };
  } finally {
    // A server that took the connection and says nothing would keep a polite goodbye waiting.
    void client.end().catch(() => undefined);
  }
}

/** Fails with one sentence, without the password, when the server of DATABASE_URL cannot be used. */
export async function probeOrFail(url: string): Promise<void> {
  const problem = await probe(url, 10_000);
  if (!problem) return;
  const { hostname, port, pathname } = new URL(url);
  const where = hostname ? `${hostname}:${port || 5432}${pathname}` : pathname;
  throw new Failure(`PostgreSQL at ${where} ${problem.words}. Check DATABASE_URL, or unset it to use one of our own.`);
}
