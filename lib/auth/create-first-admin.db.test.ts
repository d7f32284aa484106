import { expect, test } from "vitest";
import { aDatabase } from "../../test/test-database";
import { createFirstAdmin } from "./create-first-admin";
import { requireRole } from "./require-role";
import { aSession, trySignIn } from "./testing/a-user";

test("the first administrator is made once, with a random password that works and is told once", async () => {
  const { database } = await aDatabase();
  const [first, second] = await Promise.all([createFirstAdmin(database, null), createFirstAdmin(database, null)]);
  const made = first ?? second;
  expect([first, second].filter((result) => result === null)).toHaveLength(1);
  expect(made?.email).toBe("admin@localhost");
  const session = await aSession(database, "admin@localhost", made?.password ?? "");
  await expect(requireRole(database, session, "admin")).resolves.toMatchObject({ role: "admin" });
  expect(await createFirstAdmin(database, null)).toBeNull();
});

test("the first administrator is the one that the environment names, whose password is not told", async () => {
  const { database } = await aDatabase();
  const given = { email: "Chief@example.org", password: "a long password" };
  expect(await createFirstAdmin(database, given)).toEqual({ email: "chief@example.org", password: null });
  await expect(trySignIn(database, "chief@example.org", "a long password")).resolves.toBeTruthy();
});

test("the first administrator is refused a weak password", async () => {
  const { database } = await aDatabase();
  await expect(createFirstAdmin(database, { email: "a@example.org", password: "aaaaaaaaaaaa" })).rejects.toThrow(
    "must not repeat",
  );
});
