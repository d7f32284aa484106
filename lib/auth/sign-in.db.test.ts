import { hash } from "@node-rs/argon2";
import { expect, test } from "vitest";
import { aDatabase } from "../../test/test-database";
import { disableUser } from "./change-user";
import { createFirstAdmin } from "./create-first-admin";
import { listUsers } from "./list-users";
import { isHashOutdated } from "./password";
import { attemptLimits } from "./reserve-attempt";
import { signInWithVerifiedEmail } from "./sign-in";
import { aUser, by, now, trySignIn } from "./testing/a-user";

const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

test("a user signs in with the password shown once, whatever the case of the e-mail; it is written down", async () => {
  const { database } = await aDatabase();
  const user = await aUser(database, "Reader@Example.org");
  const signedIn = await trySignIn(database, " READER@example.ORG ", user.password);
  expect(signedIn).toEqual({ userId: user.id, email: "reader@example.org", sessionVersion: 1 });
  const [row] = await listUsers(database);
  expect(row).toMatchObject({ email: "reader@example.org", lastSignInAt: now, hasPassword: true, role: "reader" });
  expect(await database.auditLog.findFirst({ where: { act: "user.signed_in" } })).toMatchObject({
    actor: "reader@example.org",
    target: user.id,
  });
});

test("unknown, disabled, without password and wrong password are refused in the same words", async () => {
  const { database } = await aDatabase();
  await createFirstAdmin(database, null);
  const user = await aUser(database);
  const disabled = await aUser(database, "disabled@example.org");
  await disableUser(database, disabled.id, now, by);
  const gitHubOnly = await aUser(database, "github@example.org");
  await database.appUser.update({ where: { id: gitHubOnly.id }, data: { passwordHash: null } });
  const refusals = await Promise.all(
    [
      ["nobody@example.org", "whatever it is"],
      [disabled.email, disabled.password],
      [gitHubOnly.email, gitHubOnly.password],
      [user.email, "wrong password"],
      ["' OR 1=1 --", "x"],
      ["\u0000", "\u0000"],
    ].map(([email = "", password = ""]) => trySignIn(database, email, password).catch((error) => error)),
  );
  for (const error of refusals)
    expect(error).toMatchObject({ code: "unauthenticated", message: "E-mail or password is wrong." });
});

test("neither passwords, e-mails nor addresses are in the table of attempts", async () => {
  const { database } = await aDatabase();
  await trySignIn(database, "my-password-in-the-wrong-field", "x").catch(() => undefined);
  const [row] = await database.loginAttempt.findMany();
  expect(row?.emailKey).toMatch(/^[0-9a-f]{64}$/);
  expect(row?.addressKey).toMatch(/^[0-9a-f]{64}$/);
});

test.each(["reader@example.org", "nobody@example.org"])(
  "after ten failures from anywhere %s is locked for a quarter of an hour, the right password too",
  async (email) => {
    const { database } = await aDatabase();
    const user = await aUser(database);
    for (let i = 0; i < attemptLimits.perEmail; i++)
      await expect(
        trySignIn(database, email, "wrong", { at: minutesLater(i / 10), address: `203.0.113.${i}` }),
      ).rejects.toMatchObject({ code: "unauthenticated" });
    const locked = await trySignIn(database, email, user.password, { at: minutesLater(10) }).catch((error) => error);
    expect(locked).toMatchObject({ code: "too_many_attempts", retryAfterMs: 5 * 60_000 });
    expect(locked.message).toBe("Too many failed attempts. Try again in 5 minutes.");
    await expect(trySignIn(database, email, "wrong", { at: minutesLater(15.1) })).rejects.toMatchObject({
      code: "unauthenticated",
    });
  },
);

test("attempts that were refused for being too many do not make the lock longer", async () => {
  const { database } = await aDatabase();
  const user = await aUser(database);
  for (let minute = 0; minute < 15; minute += 0.5)
    await trySignIn(database, user.email, "wrong", { at: minutesLater(minute) }).catch(() => undefined);
  await expect(trySignIn(database, user.email, user.password, { at: minutesLater(15.1) })).resolves.toMatchObject({
    userId: user.id,
  });
});

test("fifty failures from one address lock the address and nobody else", async () => {
  const { database } = await aDatabase();
  const user = await aUser(database);
  for (let i = 0; i < attemptLimits.perAddress; i++)
    await trySignIn(database, `guess${i}@example.org`, "wrong").catch(() => undefined);
  await expect(trySignIn(database, user.email, user.password)).rejects.toMatchObject({ code: "too_many_attempts" });
  await expect(trySignIn(database, user.email, user.password, { address: "198.51.100.7" })).resolves.toMatchObject({
    userId: user.id,
  });
});

test("forty guesses at once get no further than ten one after the other", async () => {
  const { database } = await aDatabase();
  await aUser(database);
  const results = await Promise.all(
    Array.from({ length: 40 }, (_, i) =>
      trySignIn(database, "reader@example.org", `guess ${i}`, { address: `198.51.100.${i}` }).catch(
        (error) => error.code,
      ),
    ),
  );
  expect(results.filter((code) => code === "unauthenticated")).toHaveLength(attemptLimits.perEmail);
  expect(results.filter((code) => code === "too_many_attempts")).toHaveLength(40 - attemptLimits.perEmail);
});

test("a hash of weaker parameters is made anew at the next sign-in", async () => {
  const { database } = await aDatabase();
  const user = await aUser(database);
  const passwordHash = await hash(user.password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  await database.appUser.update({ where: { id: user.id }, data: { passwordHash } });
  await trySignIn(database, user.email, user.password);
  const stored = await database.appUser.findUniqueOrThrow({ where: { id: user.id } });
  expect(isHashOutdated(stored.passwordHash ?? "")).toBe(false);
  await expect(trySignIn(database, user.email, user.password)).resolves.toMatchObject({ userId: user.id });
});

test("an e-mail verified elsewhere opens only an account that exists and is not disabled", async () => {
  const { database } = await aDatabase();
  await createFirstAdmin(database, null);
  const user = await aUser(database);
  const from = (email: string) => signInWithVerifiedEmail(database, { email, by: "github", now });
  expect(await from("Reader@example.org")).toMatchObject({ userId: user.id });
  expect(await from("stranger@example.org")).toBeNull();
  await disableUser(database, user.id, now, by);
  expect(await from("reader@example.org")).toBeNull();
  expect(await database.appUser.count()).toBe(2);
});
