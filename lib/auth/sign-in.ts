import { appendAudit } from "../audit/append-audit";
import { ObservatoryError } from "../errors";
import { hmacSha256 } from "../hash";
import type { Database } from "../store/database";
import { hashPassword, isHashOutdated, verifyPassword } from "./password";
import { markAttemptSucceeded, reserveAttempt } from "./reserve-attempt";
import { normaliseEmail } from "./user";

export interface SignedIn {
  userId: string;
  email: string;
  sessionVersion: number;
}

interface Attempt {
  email: string;
  password: string;
  /** From `clientAddress`. */
  address: string;
  /** Keys the counters, so that the table shows neither addresses nor what people typed into the wrong field. */
  secret: string;
  now: Date;
}

/**
 * Throws unauthenticated, in the same words and after the same work whether the e-mail is unknown, disabled, without a password or the
 * password wrong; or too_many_attempts.
 */
export async function signInWithPassword(db: Database, attempt: Attempt): Promise<SignedIn> {
  const { password, secret, now } = attempt;
  const email = normaliseEmail(attempt.email).slice(0, 320);
  const attemptId = await reserveAttempt(
    db,
    { emailKey: hmacSha256(secret, `e-mail ${email}`), addressKey: hmacSha256(secret, `address ${attempt.address}`) },
    now,
  );
  const user = await db.appUser.findFirst({ where: { email, disabledAt: null } });
  const matches = await verifyPassword(user?.passwordHash ?? null, password);
  if (!user?.passwordHash || !matches) throw new ObservatoryError("unauthenticated", "E-mail or password is wrong.");

  await markAttemptSucceeded(db, attemptId, now);
  if (isHashOutdated(user.passwordHash))
    await db.appUser.updateMany({
      where: { id: user.id, passwordHash: user.passwordHash },
      data: { passwordHash: await hashPassword(password) },
    });
  return recordSignIn(db, user, "password", now);
}

/** For an e-mail that another service has verified. null: nobody of ours has it, or is disabled. */
export async function signInWithVerifiedEmail(
  db: Database,
  { email, by, now }: { email: string; by: "github"; now: Date },
): Promise<SignedIn | null> {
  const user = await db.appUser.findFirst({ where: { email: normaliseEmail(email), disabledAt: null } });
  return user ? recordSignIn(db, user, by, now) : null;
}

async function recordSignIn(
  db: Database,
  user: { id: string; email: string; sessionVersion: number },
  by: string,
  now: Date,
): Promise<SignedIn> {
  await db.$transaction(async (tx) => {
    await tx.appUser.update({ where: { id: user.id }, data: { lastSignInAt: now } });
    await appendAudit(tx, { actor: user.email, act: "user.signed_in", target: user.id, detail: { by } });
  });
  return { userId: user.id, email: user.email, sessionVersion: user.sessionVersion };
}
