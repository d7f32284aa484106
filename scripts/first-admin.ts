import { parseArgs } from "node:util";
import { resetPassword } from "../lib/auth/change-user";
import { createFirstAdmin } from "../lib/auth/create-first-admin";
import { normaliseEmail } from "../lib/auth/user";
import { env } from "../lib/env";
import { ObservatoryError } from "../lib/errors";
import { connectDatabase, type Database } from "../lib/store/database";

/**
 * Makes the first administrator where there is none, and prints a random password once (`npm start` does so after the migrations); prints
 * nothing where there is one. `--new-password EMAIL`: a new random password for a user, for whoever has lost the last administrator's.
 */
async function main() {
  const { values } = parseArgs({ options: { "new-password": { type: "string" } } });
  const { databaseUrl, firstAdmin } = env();
  const db = connectDatabase(databaseUrl, { maxConnections: 1 });
  try {
    const email = values["new-password"];
    // Straight to the terminal and to nothing that keeps a log.
    process.stdout.write(email === undefined ? await makeFirstAdmin(db, firstAdmin) : await renewPassword(db, email));
  } finally {
    await db.$disconnect();
  }
}

async function makeFirstAdmin(db: Database, given: { email: string; password: string } | null): Promise<string> {
  const made = await createFirstAdmin(db, given);
  if (!made) return "";
  const password =
    made.password === null ? "Password: the one in ADMIN_PASSWORD" : `Password (shown this once): ${made.password}`;
  return `First administrator: ${made.email}\n${password}\n`;
}

async function renewPassword(db: Database, email: string): Promise<string> {
  const user = await db.appUser.findFirst({ where: { email: normaliseEmail(email) } });
  if (!user) throw new ObservatoryError("not_found", "There is no user with this e-mail.");
  return `Password (shown this once): ${await resetPassword(db, user.id, "command line")}\n`;
}

main().catch((error: unknown) => {
  console.error(error instanceof ObservatoryError ? error.message : error);
  process.exitCode = 1;
});
