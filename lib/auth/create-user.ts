import { randomUUID } from "node:crypto";
import { appendAudit } from "../audit/append-audit";
import { ObservatoryError } from "../errors";
import type { Database } from "../store/database";
import { generatePassword, hashPassword } from "./password";
import type { Role } from "./roles";
import { normaliseEmail } from "./user";

interface NewUser {
  email: string;
  name: string | null;
  role: Role;
}

/** Makes a user with a random password, which is returned once and is kept only as a hash. Throws conflict where the e-mail is taken. */
export async function createUser(
  db: Database,
  { email: given, name, role }: NewUser,
  by: string,
): Promise<{ id: string; password: string }> {
  const email = normaliseEmail(given);
  const password = generatePassword();
  const passwordHash = await hashPassword(password);
  const id = randomUUID();
  await db.$transaction(async (tx) => {
    const made = await tx.$executeRaw`
      INSERT INTO app_user (id, email, name, password_hash, role)
      VALUES (${id}, ${email}, ${name}, ${passwordHash}, ${role}::user_role)
      ON CONFLICT DO NOTHING`;
    if (made === 0) throw new ObservatoryError("conflict", "There is a user with this e-mail already.");
    await appendAudit(tx, { actor: by, act: "user.created", target: id, detail: { email, role } });
  });
  return { id, password };
}
