import { expect, test } from "vitest";
import { aDatabase } from "../../test/test-database";
import { changeRole, disableUser, enableUser, resetPassword } from "./change-user";
import { createFirstAdmin } from "./create-first-admin";
import { aUser, by, now } from "./testing/a-user";

test("an e-mail is one user's, whatever its case", async () => {
  const { database } = await aDatabase();
  await aUser(database);
  await expect(aUser(database, "READER@example.org")).rejects.toMatchObject({ code: "conflict" });
  expect(await database.auditLog.count({ where: { act: "user.created" } })).toBe(1);
});

test("the only administrator can be neither demoted nor disabled, and two cannot demote each other at once", async () => {
  const { database } = await aDatabase();
  const a = await aUser(database, "a@example.org", "admin");
  await expect(changeRole(database, a.id, "reader", by)).rejects.toMatchObject({ code: "conflict" });
  await expect(disableUser(database, a.id, now, by)).rejects.toMatchObject({ code: "conflict" });
  const b = await aUser(database, "b@example.org", "admin");
  const both = await Promise.allSettled([
    changeRole(database, a.id, "reader", b.email),
    disableUser(database, b.id, now, a.email),
  ]);
  expect(both.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await database.appUser.count({ where: { role: "admin", disabledAt: null } })).toBe(1);
});

test("each change is in the audit log with who made it; what changes nothing is not", async () => {
  const { database } = await aDatabase();
  await createFirstAdmin(database, null);
  const user = await aUser(database);
  await changeRole(database, user.id, "reviewer", by);
  await changeRole(database, user.id, "reviewer", by);
  await disableUser(database, user.id, now, by);
  await disableUser(database, user.id, now, by);
  await enableUser(database, user.id, by);
  const password = await resetPassword(database, user.id, by);
  const log = await database.auditLog.findMany({ where: { target: user.id }, orderBy: { id: "asc" } });
  expect(log.map((line) => [line.actor, line.act])).toEqual([
    [by, "user.created"],
    [by, "user.role_changed"],
    [by, "user.disabled"],
    [by, "user.enabled"],
    [by, "user.password_reset"],
  ]);
  expect(JSON.stringify(log.map((line) => line.detail))).not.toContain(password);
  await expect(changeRole(database, "nobody", "admin", by)).rejects.toMatchObject({ code: "not_found" });
});
