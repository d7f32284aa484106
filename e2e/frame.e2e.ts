import { expect } from "@playwright/test";
import pg from "pg";
import { aPost } from "../demo/moltbook/items";
import type { Site } from "./support/observatory";
import { withObservatory } from "./support/with-observatory";

const test = withObservatory({ source: { posts: [aPost(0)] }, run: "none" });
// The browser notes each answer of a server whose database is gone.
test.use({ expectedConsole: [/status of 50[03]|Server Components render/] });

test("the colours chosen are in the first answer of the server: no script is needed for them", async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false, colorScheme: "light" });
  const page = await context.newPage();
  const ground = () => page.locator("html").evaluate((html) => getComputedStyle(html).backgroundColor);
  for (const [choice, colour] of [
    ["dark", "rgb(13, 16, 20)"],
    ["light", "rgb(246, 247, 248)"],
    ["'><script>", "rgb(246, 247, 248)"],
  ] as const) {
    await context.addCookies([{ name: "theme", value: encodeURIComponent(choice), url: site.url }]);
    await page.goto("/methods");
    expect(await ground(), choice).toBe(colour);
  }
  await context.close();
});

test("every page has a policy of its own that lets only its own scripts run, and says to browsers what they may not do", async ({
  request,
}) => {
  const nonces = new Set<string>();
  for (const path of ["/", "/posts", "/methods", "/sign-in", "/nothing/here"]) {
    const response = await request.get(path);
    const policy = response.headers()["content-security-policy"] ?? "";
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
    expect(nonce.length, path).toBeGreaterThan(20);
    nonces.add(nonce);
    const scripts = /script-src([^;]*)/.exec(policy)?.[1] ?? "";
    expect(scripts).not.toContain("unsafe");
    expect(policy).toContain("frame-ancestors 'none'");
    const tags = (await response.text()).match(/<script\b[^>]*>/g) ?? [];
    expect(tags.length).toBeGreaterThan(0);
    for (const tag of tags) expect(tag).toContain(`nonce="${nonce}"`);
    expect(response.headers()).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
    });
    expect(response.headers()).not.toHaveProperty("x-powered-by");
  }
  expect(nonces.size).toBe(5);
  expect((await request.get("/api/health")).headers()["content-security-policy"]).toContain("default-src 'none'");
});

test("a database that is gone is said, on an open page and on a new one, and both recover when it is back", async ({
  page,
  context,
  site,
}) => {
  test.setTimeout(180_000);
  await page.goto("/");
  const line = page.getByRole("region", { name: "Freshness and time range" });
  await expect(line).toContainText("No run has ended yet");

  await setDatabase(site, "gone");
  await expect(line).toContainText("does not answer; trying again", { timeout: 60_000 });
  expect((await page.request.get("/api/health")).status()).toBe(503);
  const later = await context.newPage();
  expect((await later.goto("/posts"))?.status()).toBe(500);
  await expect(later.getByText("This page could not be shown.")).toBeVisible();
  expect(await later.content()).not.toMatch(/ECONN|prisma|postgres|observatory_e2e/i);

  await setDatabase(site, "back");
  await expect(line).not.toContainText("does not answer", { timeout: 60_000 });
  // It tries again by itself, every 15 s; its button may be gone before it could be pressed.
  await expect(later.getByRole("heading", { level: 1, name: "Posts" })).toBeVisible({ timeout: 60_000 });
  await expect.poll(async () => (await page.request.get("/api/health")).json()).toMatchObject({ database: "ok" });
});

/** Shuts the site's database for everybody, or opens it again. */
async function setDatabase({ databaseUrl }: Site, state: "gone" | "back"): Promise<void> {
  const admin = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL });
  await admin.connect();
  const name = new URL(databaseUrl).pathname.slice(1);
  await admin.query(`ALTER DATABASE ${admin.escapeIdentifier(name)} ALLOW_CONNECTIONS ${state === "back"}`);
  if (state === "gone")
    await admin.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", [name]);
  await admin.end();
}
