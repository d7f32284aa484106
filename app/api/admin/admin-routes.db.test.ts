import { readdirSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { changeRole, disableUser } from "@/lib/auth/change-user";
import { defaultSettings } from "@/lib/settings/definitions";
import { getSettings } from "@/lib/settings/get-settings";
import { aSiteWithRoutes } from "./testing/a-site-with-routes";

vi.mock("server-only", () => ({}));

type Route = { POST: (request: Request) => Promise<Response> };

/** Every act under /api/admin, with a body that would be carried out. */
const acts: [name: string, load: () => Promise<Route>, body: object][] = [
  ["settings/save", () => import("./settings/save/route"), { key: "maxPostsPerRun", value: 3 }],
  ["settings/reset", () => import("./settings/reset/route"), { key: "maxPostsPerRun" }],
  ["users/create", () => import("./users/create/route"), { email: "new@example.org", name: "", role: "admin" }],
  ["users/role", () => import("./users/role/route"), { userId: crypto.randomUUID(), role: "admin" }],
  ["users/disable", () => import("./users/disable/route"), { userId: crypto.randomUUID() }],
  ["users/enable", () => import("./users/enable/route"), { userId: crypto.randomUUID() }],
  ["users/reset-password", () => import("./users/reset-password/route"), { userId: crypto.randomUUID() }],
  ["runs/plan", () => import("./runs/plan/route"), { params: { kind: "hourly" } }],
  ["runs/trigger", () => import("./runs/trigger/route"), { params: { kind: "hourly" } }],
  ["runs/cancel", () => import("./runs/cancel/route"), { runId: "run-1" }],
];

test("the list of acts in this test is the list of routes there are", () => {
  const files = readdirSync("app/api/admin", { recursive: true, encoding: "utf8" });
  const routes = files.filter((file) => file.endsWith("/route.ts")).map((file) => file.replace("/route.ts", ""));
  expect(acts.map(([name]) => name).toSorted()).toEqual(routes.toSorted());
});

describe.each(acts)("%s", (_, load, body) => {
  test("is refused to strangers, readers, reviewers, ended sessions and other sites' pages, and does nothing", async () => {
    const { database, aCaller, post } = await aSiteWithRoutes();
    const { POST } = await load();
    const admin = await aCaller("admin");
    const former = await aCaller("admin", "former@example.org");
    await changeRole(database, former.id, "reader", admin.email);
    const disabled = await aCaller("admin", "disabled@example.org");
    await disableUser(database, disabled.id, new Date(), admin.email);
    const before = await database.auditLog.count();

    const refused: [Request, number, string][] = [
      [post(body, null), 401, "unauthenticated"],
      [post(body, await aCaller("reader")), 403, "forbidden"],
      [post(body, await aCaller("reviewer")), 403, "forbidden"],
      [post(body, former), 401, "unauthenticated"],
      [post(body, disabled), 401, "unauthenticated"],
      [post(body, { ...admin, cookie: `${admin.cookie}x` }), 401, "unauthenticated"],
      [post(body, admin, { "sec-fetch-site": "cross-site" }), 403, "forbidden"],
      [post(body, admin, { "content-type": "text/plain" }), 400, "bad_request"],
    ];
    for (const [request, status, code] of refused) {
      const response = await POST(request);
      expect(response.headers.get("content-type")).toBe("application/problem+json");
      expect(await response.json()).toMatchObject({ status, code });
    }
    expect(await database.auditLog.count()).toBe(before);
    expect(await database.run.count()).toBe(0);
    expect(await getSettings(database, {})).toEqual(defaultSettings);
  });

  test("answers nonsense with 400 and a sentence", async () => {
    const { aCaller, post } = await aSiteWithRoutes();
    const { POST } = await load();
    const admin = await aCaller("admin");
    for (const nonsense of [
      "",
      "{",
      "[]",
      "null",
      '"x"',
      "{}",
      '{"__proto__":{"role":"admin"}}',
      { ...body, more: 1 },
    ]) {
      const response = await POST(post(nonsense, admin));
      expect(response.status).toBe(400);
      expect((await response.json()).detail).toMatch(/./);
    }
  });
});

test("an administrator changes a setting and resets it; a value out of bounds is refused at its field", async () => {
  const { database, aCaller, post } = await aSiteWithRoutes();
  const [save, reset] = await Promise.all([import("./settings/save/route"), import("./settings/reset/route")]);
  const admin = await aCaller("admin");
  const saved = await save.POST(post({ key: "maxPostsPerRun", value: 3 }, admin));
  expect([saved.status, await saved.json()]).toEqual([200, {}]);
  expect((await getSettings(database, {})).maxPostsPerRun).toBe(3);
  expect(await database.setting.findFirst()).toMatchObject({ updatedBy: admin.email });

  const refused = await save.POST(post({ key: "maxPostsPerRun", value: 0 }, admin));
  expect(await refused.json()).toMatchObject({
    status: 400,
    detail: "Posts per run: must be a whole number from 1 to 100,000.",
    fields: { value: "Posts per run: must be a whole number from 1 to 100,000." },
  });
  await reset.POST(post({ key: "maxPostsPerRun" }, admin));
  expect((await getSettings(database, {})).maxPostsPerRun).toBe(500);
});

test("a run is planned, started once, refused while it is under way, and cancelled; each act is written down", async () => {
  const { database, aCaller, post } = await aSiteWithRoutes();
  const [plan, trigger, cancel] = await Promise.all([
    import("./runs/plan/route"),
    import("./runs/trigger/route"),
    import("./runs/cancel/route"),
  ]);
  const admin = await aCaller("admin");
  const params = { kind: "hours", hours: 6, dryRun: true, maxPosts: 7 };
  const planned = await (await plan.POST(post({ params }, admin))).json();
  expect(planned).toMatchObject({ activeRunId: null, posts: { cap: 7 }, judging: { asksModel: false } });
  expect(await database.run.count()).toBe(0);

  const started = await trigger.POST(post({ params }, admin));
  const { runId } = await started.json();
  expect(started.status).toBe(200);
  expect(await database.run.findUniqueOrThrow({ where: { id: runId } })).toMatchObject({
    state: "queued",
    trigger: "manual",
    requestedBy: admin.email,
    params: { kind: "hours", hours: 6, dryRun: true, noComments: false, maxPosts: 7 },
  });
  expect(await (await trigger.POST(post({ params }, admin))).json()).toMatchObject({ status: 409, code: "run_active" });

  expect(await (await cancel.POST(post({ runId }, admin))).json()).toEqual({ state: "cancelled" });
  expect(await (await cancel.POST(post({ runId }, admin))).json()).toMatchObject({ status: 404 });
  const log = await database.auditLog.findMany({ where: { act: { startsWith: "run." } }, orderBy: { id: "asc" } });
  expect(log.map((line) => [line.actor, line.act, line.target])).toEqual([
    [admin.email, "run.triggered", runId],
    [admin.email, "run.cancelled", runId],
  ]);
});

test("a range that ends before it begins, or begins in the future, is refused at its field", async () => {
  const { aCaller, post } = await aSiteWithRoutes();
  const { POST } = await import("./runs/trigger/route");
  const admin = await aCaller("admin");
  const ask = async (from: string, to: string) =>
    (await POST(post({ params: { kind: "range", from, to } }, admin))).json();
  expect(await ask("2026-01-02T00:00:00Z", "2026-01-01T00:00:00Z")).toMatchObject({
    status: 400,
    fields: { to: expect.any(String) },
  });
  expect(await ask("2099-01-01T00:00:00Z", "2099-01-02T00:00:00Z")).toMatchObject({
    fields: { from: expect.any(String) },
  });
  expect(await ask("yesterday", "2026-01-01T00:00:00Z")).toMatchObject({
    fields: { "params.from": expect.any(String) },
  });
});

test("a user is created with a password told once, gets another role, another password, and is disabled and enabled", async () => {
  const { database, aCaller, post } = await aSiteWithRoutes();
  const [create, role, reset, disable, enable] = await Promise.all([
    import("./users/create/route"),
    import("./users/role/route"),
    import("./users/reset-password/route"),
    import("./users/disable/route"),
    import("./users/enable/route"),
  ]);
  const admin = await aCaller("admin");
  const made = await (await create.POST(post({ email: "New@example.org", name: " N ", role: "reader" }, admin))).json();
  expect(made.password).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
  const again = await create.POST(post({ email: "new@example.org", name: "", role: "reader" }, admin));
  expect(again.status).toBe(409);
  const bad = await create.POST(post({ email: "nobody", name: "x\u0000", role: "owner" }, admin));
  expect(Object.keys((await bad.json()).fields).toSorted()).toEqual(["email", "name", "role"]);

  await role.POST(post({ userId: made.id, role: "reviewer" }, admin));
  const other = await (await reset.POST(post({ userId: made.id }, admin))).json();
  expect(other.password).not.toBe(made.password);
  await disable.POST(post({ userId: made.id }, admin));
  const user = () => database.appUser.findUniqueOrThrow({ where: { id: made.id } });
  expect(await user()).toMatchObject({ email: "new@example.org", name: "N", role: "reviewer", sessionVersion: 4 });
  expect((await user()).disabledAt).not.toBeNull();
  await enable.POST(post({ userId: made.id }, admin));
  expect((await user()).disabledAt).toBeNull();
  expect((await disable.POST(post({ userId: admin.id }, admin))).status).toBe(409);
});

test("any user changes the own password; a reader's session is enough, a wrong present password is not", async () => {
  const { aCaller, post } = await aSiteWithRoutes();
  const { POST } = await import("../auth/password/route");
  const reader = await aCaller("reader");
  const wrong = await POST(post({ current: "wrong", next: "a new long password" }, reader));
  expect(await wrong.json()).toMatchObject({ status: 400, fields: { current: expect.any(String) } });
  expect((await POST(post({ current: "x", next: "y" }, null))).status).toBe(401);
});
