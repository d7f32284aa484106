import { type Browser, expect, type Page } from "@playwright/test";
import { withObservatory } from "./support/with-observatory";

const author = { id: "11111111-1111-4111-8111-111111111111", name: "Lark" };
const submolt = { id: "22222222-2222-4222-8222-222222222222", name: "general", display_name: "General" };
const posts = Array.from({ length: 6 }, (_, i) => ({
  id: `33333333-3333-4333-8333-33333333333${i}`,
  title: `Notes of the day, part ${i}`,
  content: "The lamp was lit, the log was written, and nobody came.",
  url: null,
  upvotes: 1,
  downvotes: 0,
  comment_count: 0,
  created_at: `2026-01-31T10:0${i}:00.000000+00:00`,
  author,
  submolt,
}));

// As a live site, so that the limits per run bind (a dump is observed whole).
const test = withObservatory({
  source: { posts, submolts: [submolt] },
  run: "none",
  variables: { OBSERVATORY_SOURCE_KIND: "live" },
});

// The browser notes each refused request; that it is refused is what is tested.
test.use({ expectedConsole: [/status of 400/] });

async function signIn(page: Page, email: string, password: string, next: string) {
  await page.goto(next);
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

test("an administrator signs in, changes a limit, starts a run and sees the run obey it", async ({ page, site }) => {
  test.setTimeout(180_000);
  await signIn(page, site.admin.email, site.admin.password, "/admin/settings");
  await expect(page).toHaveURL(/\/admin\/settings$/);

  const setting = page.getByRole("form", { name: "Posts per run" });
  await setting.getByLabel("Posts per run").fill("0");
  await setting.getByRole("button", { name: "Save" }).click();
  await expect(setting.getByText("must be a whole number from 1 to 100,000")).toBeVisible();
  await setting.getByLabel("Posts per run").fill("2");
  await setting.getByRole("button", { name: "Save" }).click();
  await expect(setting.getByText(`Changed by ${site.admin.email}`)).toBeVisible();
  await page.reload();
  await expect(setting.getByLabel("Posts per run")).toHaveValue("2");

  await page.getByRole("link", { name: "Start a run" }).click();
  await page.getByRole("button", { name: "Show what it would do" }).click();
  await expect(page.getByText("at most 2 new ones")).toBeVisible();
  expect(await site.query("SELECT id FROM run")).toEqual([]);
  await page.getByRole("button", { name: "Start the run" }).click();
  await expect(page).toHaveURL(/\/runs\/[^/]+$/);
  const run = await site.waitForRun();
  expect(page.url()).toContain(run.id);
  await expect(page.getByRole("heading", { name: "hourly run" })).toBeVisible();
  await page.getByText(/^\d+ settings$/).click();
  await expect(page.getByText("2 posts", { exact: true })).toBeVisible();
  expect(await site.query("SELECT count(*)::int AS posts FROM post")).toEqual([{ posts: 2 }]);
  expect(await site.query("SELECT settings ->> 'maxPostsPerRun' AS pinned, requested_by AS by FROM run")).toEqual([
    { pinned: "2", by: site.admin.email },
  ]);

  await page.goto("/admin/audit");
  for (const act of ["user.signed_in", "setting.saved", "run.triggered"])
    await expect(page.getByRole("cell", { name: act })).toBeVisible();
});

test("the schedule is paused and resumed", async ({ page, site }) => {
  await signIn(page, site.admin.email, site.admin.password, "/admin");
  await page.getByRole("button", { name: "Pause the schedule" }).click();
  await expect(page.getByText("none until it is resumed")).toBeVisible();
  await page.getByRole("button", { name: "Resume the schedule" }).click();
  await expect(page.getByRole("button", { name: "Pause the schedule" })).toBeVisible();
});

test("a reader, made by the administrator, reaches admin by no page and no act, and loses the session when disabled", async ({
  page,
  site,
  browser,
}) => {
  test.setTimeout(120_000);
  await signIn(page, site.admin.email, site.admin.password, "/admin/users");
  await page.getByLabel("E-mail").fill("reader@example.org");
  await page.getByRole("button", { name: "Create user" }).click();
  const password = (await page.getByRole("dialog").locator("code").textContent()) ?? "";
  await page.getByRole("button", { name: "I have kept it" }).click();
  await expect(page.getByRole("rowheader", { name: "reader@example.org" })).toBeVisible();

  const reader = await aBrowserOfItsOwn(browser, site.url);
  await signIn(reader, "reader@example.org", password, "/admin");
  await expect(reader.getByText("This page is for administrators.")).toBeVisible();
  for (const path of ["/admin", "/admin/runs/new", "/admin/settings", "/admin/users", "/admin/audit"])
    expect((await reader.goto(path))?.status(), path).toBe(403);

  const body = { key: "maxPostsPerRun", value: 77 };
  expect(await sendAct(reader, "/api/admin/settings/save", body)).toMatchObject({ status: 403, code: "forbidden" });
  const run = { params: { kind: "hourly" } };
  expect(await sendAct(reader, "/api/admin/runs/trigger", run)).toMatchObject({ status: 403, code: "forbidden" });
  expect(await site.query("SELECT value FROM setting WHERE value = '77'")).toEqual([]);

  const row = page.getByRole("row").filter({ hasText: "reader@example.org" });
  await row.getByRole("button", { name: "Disable" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Disable" }).click();
  await expect(row.getByRole("button", { name: "Enable" })).toBeVisible();
  await reader.goto("/admin");
  await expect(reader.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await reader.context().close();
});

test("signing out ends it, and after ten wrong passwords the right one waits too", async ({ site, browser }) => {
  const page = await aBrowserOfItsOwn(browser, site.url);
  await site.query(
    `INSERT INTO app_user (id, email, role) VALUES (gen_random_uuid()::text, 'nobody@example.org', 'reader')`,
  );
  await signIn(page, site.admin.email, site.admin.password, "/admin");
  await page.getByText(site.admin.email).first().click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(`${site.url}/`);
  await page.goto("/admin");
  const alert = page.getByRole("alert").filter({ hasText: /./ });
  for (let attempt = 1; attempt <= 11; attempt++) {
    await page.getByLabel("E-mail").fill("nobody@example.org");
    await page.getByLabel("Password").fill(`guess ${attempt}`);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(alert).toContainText(attempt <= 10 ? "E-mail or password is wrong." : "Try again in 15 minutes.");
  }
  await page.context().close();
});

/** Another person's: no cookie, and a console that may speak of the refusals that the test is about. */
async function aBrowserOfItsOwn(browser: Browser, baseURL: string): Promise<Page> {
  return (await browser.newContext({ baseURL })).newPage();
}

/** An act as a page of the site would send it, with the cookies of whoever is signed in there. */
function sendAct(page: Page, path: string, body: object): Promise<unknown> {
  return page.evaluate(
    async ([to, sent]) => {
      const response = await fetch(String(to), {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(sent),
      });
      return response.json();
    },
    [path, body] as const,
  );
}
