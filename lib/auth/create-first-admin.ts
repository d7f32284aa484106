import { randomUUID } from "node:crypto";
import { appendAudit } from "../audit/append-audit";
import { ObservatoryError } from "../errors";
import type { Database } from "../store/database";
import { generatePassword, hashPassword, parseNewPassword } from "./password";
import { normaliseEmail } from "./user";

/**
 * Makes an administrator where there is none: `given` (ADMIN_EMAIL, ADMIN_PASSWORD), else admin@localhost with a random password.
 * null: there is an administrator already. `password` is null where it was given; otherwise the caller shows it once and forgets it.
 */
export async function createFirstAdmin(
  db: Database,
  given: { email: string; password: string } | null,
): Promise<{ email: string; password: string | null } | null> {
  if (await db.appUser.findFirst({ where: { role: "admin" } })) return null;
  const email = normaliseEmail(given?.email ?? "admin@localhost");
  const password = given ? parseNewPassword(given.password, email) : generatePassword();
  const passwordHash = await hashPassword(password);
  const id = randomUUID();
  return db.$transaction(async (tx) => {
    // Two processes that start at once: the second finds the first one's administrator.
    await tx.$executeRaw`LOCK TABLE app_user IN SHARE ROW EXCLUSIVE MODE`;
    if (await tx.appUser.findFirst({ where: { role: "admin" } })) return null;
    const made = await tx.$executeRaw`
      INSERT INTO app_user (id, email, password_hash, role) VALUES (${id}, ${email}, ${passwordHash}, 'admin')
      ON CONFLICT DO NOTHING`;
    if (made === 0)
      throw new ObservatoryError("configuration", "A user with ADMIN_EMAIL exists and is not an administrator.");
    await appendAudit(tx, { actor: "first start", act: "user.created", target: id, detail: { email, role: "admin" } });
    return { email, password: given ? null : password };
  });
}
