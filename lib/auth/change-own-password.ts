import { appendAudit } from "../audit/append-audit";
import { ObservatoryError } from "../errors";
import { hmacSha256 } from "../hash";
import type { Database } from "../store/database";
import { hashPassword, parseNewPassword, verifyPassword } from "./password";
import { markAttemptSucceeded, reserveAttempt } from "./reserve-attempt";
import type { CurrentUser } from "./user";

interface PasswordChange {
  current: string;
  next: string;
  address: string;
  secret: string;
  now: Date;
}

/** Ends all of the user's sessions, this one too. The present password is asked for, and limited, as at signing in. */
export async function changeOwnPassword(db: Database, user: CurrentUser, change: PasswordChange): Promise<void> {
  const next = parseNewPassword(change.next, user.email);
  const attemptId = await reserveAttempt(
    db,
    {
      emailKey: hmacSha256(change.secret, `e-mail ${user.email}`),
      addressKey: hmacSha256(change.secret, `address ${change.address}`),
    },
    change.now,
  );
  const stored = await db.appUser.findUnique({ where: { id: user.id }, select: { passwordHash: true } });
  if (!(await verifyPassword(stored?.passwordHash ?? null, change.current)))
    throw new ObservatoryError("bad_request", "The present password is wrong.", {
      details: { current: "The present password is wrong." },
    });
  await markAttemptSucceeded(db, attemptId, change.now);
  const passwordHash = await hashPassword(next);
  await db.$transaction(async (tx) => {
    await tx.appUser.update({
      where: { id: user.id },
      data: { passwordHash, sessionVersion: { increment: 1 } },
    });
    await appendAudit(tx, { actor: user.email, act: "user.password_changed", target: user.id });
  });
}
