import { createFirstAdmin } from "../lib/auth/create-first-admin";
import { env } from "../lib/env";
import { ObservatoryError } from "../lib/errors";
import { connectDatabase } from "../lib/store/database";

/**
 * Makes the first administrator where there is none, and prints a random password once. `npm start` runs it after the migrations:
 * `tsx scripts/first-admin.ts`. Prints nothing and exits 0 where an administrator exists.
 */
async function main() {
  const { databaseUrl, firstAdmin } = env();
  const db = connectDatabase(databaseUrl, { maxConnections: 1 });
  try {
    const made = await createFirstAdmin(db, firstAdmin);
    if (!made) return;
    // Straight to the terminal and to nothing that keeps a log.
    process.stdout.write(`First administrator: ${made.email}\n`);
    process.stdout.write(
      made.password === null
        ? "Password: the one in ADMIN_PASSWORD\n"
        : `Password (shown this once): ${made.password}\n`,
    );
  } finally {
    await db.$disconnect();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof ObservatoryError ? error.message : error);
  process.exitCode = 1;
});
