import { readFile } from "node:fs/promises";
import { type Download, expect, type Page } from "@playwright/test";
import { cues } from "../demo/lexicon";
import { expectAccessible } from "./support/expect-accessible";
import { withObservatory } from "./support/with-observatory";

const phrase = cues.find(({ strength }) => strength === 9)?.phrases[0] ?? "";
const submolt = { id: "22222222-2222-4222-8222-222222222222", name: "general", display_name: "General" };
const hostileName = '<img src=x onerror="alert(1)">';
const aPost = (i: number, changes: object = {}) => ({
  id: `33333333-3333-4333-8333-33333333333${i}`,
  title: `Notes of the day, part ${i}`,
  content: "The lamp was lit, the log was written, and nobody came.",
  url: null,
  upvotes: 1,
  downvotes: 0,
  comment_count: 0,
  created_at: `2026-01-31T1${i}:00:00.000000+00:00`,
  author: { id: `1111111${i}-1111-4111-8111-111111111111`, name: `Lark${i}` },
  submolt,
  ...changes,
});

const test = withObservatory({
  source: {
    posts: [
      ...[0, 1, 2, 3].map((i) => aPost(i)),
      aPost(4, {
        title: "<script>alert(1)</script> \u202Etxt.exe",
        content: `Between friends: ${phrase}, at https://evil.example/<b>x</b> or javascript:alert(1).`,
        author: { id: "11111119-1111-4111-8111-111111111111", name: hostileName },
      }),
    ],
    submolts: [submolt],
  },
  run: "first",
});

/** What the page's policy forbade since the page was opened. */
async function watchPolicy(page: Page) {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Reflect.set(window, "policyViolations", seen);
    document.addEventListener("securitypolicyviolation", (event) =>
      seen.push(`${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  return () => page.evaluate(() => Reflect.get(window, "policyViolations") as string[]);
}

const readDownload = async (download: Download) => readFile(await download.path());
const charts = (page: Page) => page.locator(".js-plotly-plot .main-svg").first();

test("the overview says what was seen, how it was judged and what stands out, and its policy forbids nothing that it does", async ({
  page,
  site,
}) => {
  const violations = await watchPolicy(page);
  const others: string[] = [];
  page.on("request", (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith("http") && host !== new URL(site.url).host) others.push(request.url());
  });
  await page.goto("/");
  const totals = page.getByRole("region", { name: "Totals" });
  await expect(totals).toContainText("5 of 5");
  await expect(totals).toContainText("n = 5 scored posts and comments");
  await expect(page.getByText("Stand-in judge")).toBeVisible();
  await expect(charts(page)).toBeVisible();
  await expect(page.getByRole("img", { name: /^Each dimension over time/ })).toBeVisible();
  await expect(page.getByRole("list", { name: "Tasks" }).first()).toContainText("end: succeeded");
  expect(await violations()).toEqual([]);
  expect(others).toEqual([]);
});

test("a message that is dangerous or hostile is inert text, its words behind one click and its link behind another", async ({
  page,
}) => {
  await page.goto("/");
  const item = page.getByRole("article").filter({ hasText: "severe" });
  await expect(item).toContainText("<script>alert(1)</script>");
  await expect(item).toContainText("U+202E");
  await expect(item).toContainText(hostileName);
  await expect(item.getByText(phrase)).toBeHidden();
  await item.getByText("Show the evidence").click();
  await expect(item.getByText(phrase)).toBeVisible();
  await expect(item.locator("img")).toHaveCount(0);
  for (const href of await item
    .locator("a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? "")))
    expect(href).toMatch(/^\//);
});

test("a chart gives its data as a table that leads to the items, as CSV and as PNG, each with what it rests on", async ({
  page,
}) => {
  await page.goto("/");
  await expect(charts(page)).toBeVisible();
  const card = page.getByRole("region", { name: /^Each dimension over time/ });
  const [csv] = await Promise.all([page.waitForEvent("download"), card.getByRole("button", { name: "CSV" }).click()]);
  const text = (await readDownload(csv)).toString("utf8");
  expect(text).toContain("# source: content of a test");
  expect(text).toContain("(stand-in judge)");
  const [png] = await Promise.all([page.waitForEvent("download"), card.getByRole("button", { name: "PNG" }).click()]);
  expect((await readDownload(png)).subarray(1, 4).toString("latin1")).toBe("PNG");
  await card.getByRole("button", { name: "Table" }).click();
  await card.getByRole("table").getByRole("link").first().click();
  await expect(page).toHaveURL(/\/high-risk\?threshold=1&dimension=/);
});

test("the time range is kept from page to page, and nonsense in the address is said and does no harm", async ({
  page,
}) => {
  await page.goto("/?range=30d");
  await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Runs" }).click();
  await expect(page).toHaveURL(/\/runs\?range=30d$/);
  await page.goto("/?range=8d&metric=x&from=%3Cscript%3E");
  await expect(page.getByText("Part of this address was not understood")).toBeVisible();
  await expect(page.getByRole("region", { name: "Totals" })).toBeVisible();
});

test("colours follow the system, can be chosen, and are kept without a flash", async ({ page }) => {
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/");
  expect(await ground()).toBe("rgb(246, 247, 248)");
  await page.getByRole("button", { name: /Change to dark/ }).click();
  expect(await ground()).toBe("rgb(13, 16, 20)");
  await expect(page.locator(".js-plotly-plot .main-svg").first()).toHaveCSS("background-color", "rgb(19, 23, 28)");
  await expect
    .poll(async () => (await page.request.get("/")).text().then((html) => html.includes('data-theme="dark"')))
    .toBe(true);
});

test("a server that does not answer is said, and unsaid when it answers again", async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto("/");
  const line = page.getByRole("region", { name: "Freshness and time range" });
  await expect(line).toContainText("Last good run");
  await page.route("**/api/live/**", (route) => route.fulfill({ status: 503, body: "{}" }));
  await expect(line).toContainText("does not answer; trying again", { timeout: 40_000 });
  await page.unroute("**/api/live/**");
  await expect(line).not.toContainText("does not answer", { timeout: 40_000 });
});
// The browser notes each answer of the server that "does not answer".
test.use({ expectedConsole: [/status of 503/] });

for (const colorScheme of ["dark", "light"] as const)
  test(`the overview is accessible and fits a phone, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto("/");
    await expect(charts(page)).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 375, height: 812 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
    await page.getByRole("button", { name: "Menu" }).click();
    await expect(page.getByRole("link", { name: "Trends" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("link", { name: "Trends" })).toBeHidden();
  });
