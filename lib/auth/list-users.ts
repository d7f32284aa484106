import type { Database } from "../store/database";
import type { Role } from "./roles";

export interface UserRow {
  id: string;
  email: string;
  name: string | null;
  role: Role;
  /** False: signs in with GitHub only, or not at all until a password is set. */
  hasPassword: boolean;
  createdAt: Date;
  lastSignInAt: Date | null;
  disabledAt: Date | null;
}

/** All users, by e-mail: people who run an observatory, a handful. */
export async function listUsers(db: Database): Promise<UserRow[]> {
  return db.$queryRaw<UserRow[]>`
    SELECT id, email, name, role, password_hash IS NOT NULL AS "hasPassword", created_at AS "createdAt",
           last_sign_in_at AS "lastSignInAt", disabled_at AS "disabledAt"
    FROM app_user ORDER BY lower(email)`;
}
