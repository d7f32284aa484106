import { expect, test } from "vitest";
import { aDatabase } from "../../test/test-database";
import { appendAudit } from "./append-audit";
import { listAudit } from "./list-audit";

const line = (target: string) => ({ actor: "a@example.org", act: "setting.saved" as const, target });

test("what is written can be neither changed nor deleted", async () => {
  const { database } = await aDatabase();
  await appendAudit(database, line("x"));
  await expect(database.$executeRaw`UPDATE audit_log SET actor = 'nobody'`).rejects.toThrow();
  await expect(database.$executeRaw`DELETE FROM audit_log`).rejects.toThrow();
  expect(await database.auditLog.count()).toBe(1);
});

test("an act that is rolled back leaves no line", async () => {
  const { database } = await aDatabase();
  const failed = database.$transaction(async (tx) => {
    await appendAudit(tx, line("x"));
    throw new Error("the act failed");
  });
  await expect(failed).rejects.toThrow("the act failed");
  expect(await database.auditLog.count()).toBe(0);
});

test("pages follow each other without gap or repeat while lines are added, and can be narrowed to one act", async () => {
  const { database } = await aDatabase();
  for (const target of ["1", "2", "3", "4", "5"]) await appendAudit(database, line(target));
  await appendAudit(database, { ...line("u"), act: "user.created" });
  const first = await listAudit(database, { act: "setting.saved", beforeId: null, limit: 2 });
  await appendAudit(database, line("6"));
  const second = await listAudit(database, { act: "setting.saved", beforeId: first.nextBeforeId, limit: 2 });
  const third = await listAudit(database, { act: "setting.saved", beforeId: second.nextBeforeId, limit: 2 });
  expect([first, second, third].map((page) => page.lines.map((entry) => entry.target))).toEqual([
    ["5", "4"],
    ["3", "2"],
    ["1"],
  ]);
  expect(third.nextBeforeId).toBeNull();
  const all = await listAudit(database, { act: null, beforeId: null, limit: 50 });
  expect(all.lines).toHaveLength(7);
});
