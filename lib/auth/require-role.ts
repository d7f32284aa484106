import { ObservatoryError } from "../errors";
import type { Database } from "../store/database";
import { hasRole, type Role } from "./roles";
import type { Session } from "./session";
import type { CurrentUser } from "./user";

/** The user of a session as the database has it now; null where the session ended there: disabled, or its version is over. */
export async function getCurrentUser(db: Database, session: Session | null): Promise<CurrentUser | null> {
  if (!session) return null;
  return db.appUser.findFirst({
    where: { id: session.userId, sessionVersion: session.sessionVersion, disabledAt: null },
    select: { id: true, email: true, name: true, role: true },
  });
}

/** Asked before every read and act that not everybody may do; throws unauthenticated or forbidden. Nothing is believed of the cookie but who. */
export async function requireRole(db: Database, session: Session | null, role: Role): Promise<CurrentUser> {
  const user = await getCurrentUser(db, session);
  if (!user) throw new ObservatoryError("unauthenticated", "Sign in first.");
  if (!hasRole(user.role, role)) throw new ObservatoryError("forbidden", `This needs the role ${role}.`);
  return user;
}
