import { expect, test } from "vitest";
import { aDatabase } from "../../test/test-database";
import { changeOwnPassword } from "./change-own-password";
import { requireRole } from "./require-role";
import { attemptLimits } from "./reserve-attempt";
import { aSession, aUser, now, secret, trySignIn } from "./testing/a-user";

test("a user changes the own password with the present one; the old one and all sessions end", async () => {
  const { database } = await aDatabase();
  const user = await aUser(database);
  const session = await aSession(database, user.email, user.password);
  const me = await requireRole(database, session, "reader");
  const change = { address: "203.0.113.1", secret, now, next: "a new long password" };
  await expect(changeOwnPassword(database, me, { ...change, current: "wrong" })).rejects.toMatchObject({
    code: "bad_request",
    details: { current: expect.any(String) },
  });
  await expect(
    changeOwnPassword(database, me, { ...change, current: user.password, next: "short" }),
  ).rejects.toMatchObject({ code: "bad_request", details: { password: expect.any(String) } });
  await changeOwnPassword(database, me, { ...change, current: user.password });
  await expect(requireRole(database, session, "reader")).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(trySignIn(database, user.email, user.password)).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(trySignIn(database, user.email, "a new long password")).resolves.toMatchObject({ userId: user.id });
});

test("a stolen session cannot guess the present password without end", async () => {
  const { database } = await aDatabase();
  const user = await aUser(database);
  const me = await requireRole(database, await aSession(database, user.email, user.password), "reader");
  const guess = () =>
    changeOwnPassword(database, me, { address: "x", secret, now, current: "guess", next: "a new long password" });
  for (let i = 0; i < attemptLimits.perEmail; i++) await expect(guess()).rejects.toMatchObject({ code: "bad_request" });
  await expect(guess()).rejects.toMatchObject({ code: "too_many_attempts" });
});
