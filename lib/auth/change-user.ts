import { type Act, appendAudit } from "../audit/append-audit";
import { ObservatoryError } from "../errors";
import type { Database } from "../store/database";
import { generatePassword, hashPassword } from "./password";
import type { Role } from "./roles";

/** Ends the user's sessions. Asking for the role that the user has writes nothing. */
export function changeRole(db: Database, userId: string, role: Role, by: string): Promise<void> {
  return changeUser(db, userId, (user) =>
    user.role === role
      ? null
      : {
          data: { role },
          audit: { actor: by, act: "user.role_changed", target: userId, detail: { from: user.role, to: role } },
        },
  );
}

/** Ends the user's sessions; nothing of what the user did goes away. */
export function disableUser(db: Database, userId: string, now: Date, by: string): Promise<void> {
  return changeUser(db, userId, (user) =>
    user.disabledAt ? null : { data: { disabledAt: now }, audit: { actor: by, act: "user.disabled", target: userId } },
  );
}

export function enableUser(db: Database, userId: string, by: string): Promise<void> {
  return changeUser(db, userId, (user) =>
    user.disabledAt ? { data: { disabledAt: null }, audit: { actor: by, act: "user.enabled", target: userId } } : null,
  );
}

/** Gives the user a random password, which is returned once, and ends the user's sessions. */
export async function resetPassword(db: Database, userId: string, by: string): Promise<string> {
  const password = generatePassword();
  const passwordHash = await hashPassword(password);
  await changeUser(db, userId, () => ({
    data: { passwordHash },
    audit: { actor: by, act: "user.password_reset", target: userId },
  }));
  return password;
}

interface Change {
  data: { role?: Role; disabledAt?: Date | null; passwordHash?: string };
  audit: Act;
}

/** Every change ends the sessions that the user has, is written down with it, and leaves an administrator who can sign in. */
async function changeUser(
  db: Database,
  userId: string,
  decide: (user: { role: Role; disabledAt: Date | null }) => Change | null,
): Promise<void> {
  await db.$transaction(async (tx) => {
    // Two administrators who demote each other at once take turns: the second is refused.
    await tx.$executeRaw`LOCK TABLE app_user IN SHARE ROW EXCLUSIVE MODE`;
    const user = await tx.appUser.findUnique({ where: { id: userId } });
    if (!user) throw new ObservatoryError("not_found", "There is no such user.");
    const change = decide(user);
    if (!change) return;
    await tx.appUser.update({ where: { id: userId }, data: { ...change.data, sessionVersion: { increment: 1 } } });
    const admins = await tx.appUser.count({ where: { role: "admin", disabledAt: null } });
    if (admins === 0)
      throw new ObservatoryError("conflict", "This is the only administrator who can sign in; make another one first.");
    await appendAudit(tx, { ...change.audit, detail: { email: user.email, ...change.audit.detail } });
  });
}
