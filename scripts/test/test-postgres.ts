import { acquirePostgres } from "../postgres/own-postgres";
import type { Shutdown } from "../process/signals.mjs";
import { step } from "../process/step.mjs";

let started: Promise<string> | null = null;

/**
 * An administrator's address of a PostgreSQL for tests: the one in TEST_DATABASE_URL, or one of our own, apart from the observatory's
 * and in a hurry: what a crash would lose is only tests.
 */
export function startTestPostgres(root: string, shutdown: Shutdown): Promise<string> {
  if (process.env.TEST_DATABASE_URL) return Promise.resolve(process.env.TEST_DATABASE_URL);
  started ??= (async () => {
    const settings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "300" };
    const open = async () => {
      const postgres = await acquirePostgres(root, "test-postgres", settings);
      shutdown.onStop(postgres.release);
      return postgres;
    };
    const postgres = await step("PostgreSQL for tests", open, ({ description }) => description);
    return postgres.urlOf("postgres");
  })();
  return started;
}
