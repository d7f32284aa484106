import "server-only";
import { env } from "@/lib/env";
import { connectDatabase, type Database } from "@/lib/store/database";

/** Kept on globalThis: in development a changed module is loaded again, and would open a pool each time. */
const holder = globalThis as typeof globalThis & { observatoryDatabase?: Database };

/** The web process's one pool of connections, opened at the first question (never while a module loads: the build has no database). */
export function database(): Database {
  holder.observatoryDatabase ??= connectDatabase(env().databaseUrl);
  return holder.observatoryDatabase;
}
