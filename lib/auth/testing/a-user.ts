import type { Database } from "../../store/database";
import { createUser } from "../create-user";
import type { Role } from "../roles";
import type { Session } from "../session";
import { signInWithPassword } from "../sign-in";

export const secret = "a secret of the tests";
export const now = new Date("2026-02-03T10:00:00Z");
export const by = "admin@localhost";

export async function aUser(db: Database, email = "reader@example.org", role: Role = "reader") {
  const made = await createUser(db, { email, name: null, role }, by);
  return { ...made, email };
}

export const trySignIn = (
  db: Database,
  email: string,
  password: string,
  options: { at?: Date; address?: string } = {},
) =>
  signInWithPassword(db, {
    email,
    password,
    address: options.address ?? "203.0.113.1",
    secret,
    now: options.at ?? now,
  });

export async function aSession(db: Database, email: string, password: string): Promise<Session> {
  const { userId, sessionVersion } = await trySignIn(db, email, password);
  return { userId, sessionVersion, signedInAtMs: now.getTime() };
}
