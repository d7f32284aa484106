import { expect, test } from "vitest";
import { aDatabase } from "../../test/test-database";
import type { Database } from "../store/database";
import { changeRole, disableUser, enableUser, resetPassword } from "./change-user";
import { createFirstAdmin } from "./create-first-admin";
import { requireRole } from "./require-role";
import { aSession, aUser, by, now } from "./testing/a-user";

test.each([
  ["reader", ["reader"]],
  ["reviewer", ["reader", "reviewer"]],
  ["admin", ["reader", "reviewer", "admin"]],
] as const)("a %s may do what needs %j and nothing else", async (role, allowed) => {
  const { database } = await aDatabase();
  const user = await aUser(database, "someone@example.org", role);
  const session = await aSession(database, user.email, user.password);
  for (const needs of ["reader", "reviewer", "admin"] as const) {
    const asked = requireRole(database, session, needs);
    if ((allowed as readonly string[]).includes(needs)) expect(await asked).toMatchObject({ id: user.id, role });
    else await expect(asked).rejects.toMatchObject({ code: "forbidden" });
  }
});

test("nobody without a session is anybody", async () => {
  const { database } = await aDatabase();
  await expect(requireRole(database, null, "reader")).rejects.toMatchObject({ code: "unauthenticated" });
});

test.each([
  ["the role changes", (db: Database, id: string) => changeRole(db, id, "reviewer", by)],
  ["the user is disabled", (db: Database, id: string) => disableUser(db, id, now, by)],
  ["the password is reset", (db: Database, id: string) => resetPassword(db, id, by)],
  [
    "the user is disabled and enabled again",
    async (db: Database, id: string) => {
      await disableUser(db, id, now, by);
      await enableUser(db, id, by);
    },
  ],
])("the sessions that a user has end when %s", async (_, change) => {
  const { database } = await aDatabase();
  await createFirstAdmin(database, null);
  const user = await aUser(database, "other-admin@example.org", "admin");
  const session = await aSession(database, user.email, user.password);
  await expect(requireRole(database, session, "admin")).resolves.toMatchObject({ id: user.id });
  await change(database, user.id);
  await expect(requireRole(database, session, "reader")).rejects.toMatchObject({ code: "unauthenticated" });
});

test("a role changed in the database itself counts at the next call, whatever the cookie was made for", async () => {
  const { database } = await aDatabase();
  const user = await aUser(database, "admin@example.org", "admin");
  const session = await aSession(database, user.email, user.password);
  await database.appUser.update({ where: { id: user.id }, data: { role: "reader" } });
  await expect(requireRole(database, session, "admin")).rejects.toMatchObject({ code: "forbidden" });
});
