import { ObservatoryError } from "../errors";
import type { Database } from "../store/database";

/**
 * Failed attempts that are let through in any 15 minutes. Per e-mail: 10, so 960 guesses a day against passwords of 12 characters and
 * more (NIST SP 800-63B asks for at most 100 in a row). Per address: 50, so that an office behind one address can still mistype.
 */
export const attemptLimits = { windowMs: 15 * 60_000, perEmail: 10, perAddress: 50 };

export interface AttemptKeys {
  emailKey: string;
  addressKey: string;
}

/**
 * Counts an attempt as failed before the password is looked at, or throws too_many_attempts with the time until the next may be made.
 * The answer is the same whether the e-mail is anybody's. An attempt that was refused here is not counted: it would let a stranger lock
 * somebody out for good. Returns the id for `markAttemptSucceeded`.
 */
export async function reserveAttempt(db: Database, keys: AttemptKeys, now: Date): Promise<bigint> {
  return db.$transaction(async (tx) => {
    // Attempts under the same key take turns; in the order of the keys, so that no two wait for each other.
    for (const key of [keys.emailKey, keys.addressKey].sort())
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
    const since = new Date(now.getTime() - attemptLimits.windowMs);
    const [row] = await tx.$queryRaw<{ at: Date | null }[]>`
      SELECT greatest(
        (SELECT at FROM login_attempt WHERE email_key = ${keys.emailKey} AND NOT succeeded AND at > ${since}
          ORDER BY at DESC OFFSET ${attemptLimits.perEmail - 1} LIMIT 1),
        (SELECT at FROM login_attempt WHERE address_key = ${keys.addressKey} AND NOT succeeded AND at > ${since}
          ORDER BY at DESC OFFSET ${attemptLimits.perAddress - 1} LIMIT 1)) AS at`;
    if (row?.at) throw tooMany(row.at.getTime() + attemptLimits.windowMs - now.getTime());
    const attempt = await tx.loginAttempt.create({ data: { ...keys, succeeded: false, at: now } });
    return attempt.id;
  });
}

function tooMany(retryAfterMs: number): ObservatoryError {
  const minutes = Math.ceil(retryAfterMs / 60_000);
  return new ObservatoryError(
    "too_many_attempts",
    `Too many failed attempts. Try again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`,
    { retryAfterMs, details: { minutes } },
  );
}

// Attempts matter for 15 minutes; a month of them shows an administrator what went on.
const keptForMs = 30 * 24 * 3_600_000;

export async function markAttemptSucceeded(db: Database, id: bigint, now: Date): Promise<void> {
  await db.loginAttempt.update({ where: { id }, data: { succeeded: true } });
  await db.loginAttempt.deleteMany({ where: { at: { lt: new Date(now.getTime() - keptForMs) } } });
}
