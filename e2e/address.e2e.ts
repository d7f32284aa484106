import { expect, type Page } from "@playwright/test";
import { richContent, richPostId } from "./support/rich-content";
import { withObservatory } from "./support/with-observatory";

const test = withObservatory({ source: richContent, run: "first" });

const main = (page: Page) => page.getByRole("main");
const rowsOf = (page: Page) => page.getByRole("table").getByRole("rowheader");
const paramsOf = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);

test("filters stand in the address: they survive a reload, the back button leads through them, and they need no JavaScript", async ({
  page,
  browser,
  site,
}) => {
  test.setTimeout(180_000);
  await page.goto("/posts");
  await expect(main(page)).toContainText("60 posts");
  const form = page.getByRole("search", { name: "Filter posts" });
  await form.getByLabel("Community").fill("general");
  await form.getByLabel("Score from").selectOption("7");
  await form.getByRole("button", { name: "Filter" }).click();
  await expect(page).toHaveURL(/community=general/);
  expect(paramsOf(page)).toEqual({ community: "general", minScore: "7" });
  await expect(main(page)).toContainText(/\b2 posts/);
  const filtered = page.url();

  await page.reload();
  await expect(form.getByLabel("Community")).toHaveValue("general");
  await expect(form.getByLabel("Score from")).toHaveValue("7");
  await expect(rowsOf(page)).toHaveCount(2);

  await page.getByRole("navigation", { name: "Time range" }).getByRole("link", { name: "30 d" }).click();
  await expect(page).toHaveURL(/range=30d/);
  expect(paramsOf(page)).toEqual({ community: "general", minScore: "7", range: "30d" });
  await page.goBack();
  await expect(page).toHaveURL(filtered);
  await expect(rowsOf(page)).toHaveCount(2);
  await page.goBack();
  await expect(page).toHaveURL(`${site.url}/posts`);
  await expect(main(page)).toContainText("60 posts");
  await expect(form.getByLabel("Community")).toHaveValue("");
  await page.goForward();
  await expect(page).toHaveURL(filtered);
  await expect(form.getByLabel("Community")).toHaveValue("general");

  const plain = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false });
  const plainPage = await plain.newPage();
  await plainPage.goto("/posts?range=all");
  const plainForm = plainPage.getByRole("search", { name: "Filter posts" });
  await plainForm.getByLabel("Community").fill("submolt-1");
  await plainForm.getByRole("button", { name: "Filter" }).click();
  await expect(plainPage).toHaveURL(/community=submolt-1/);
  await expect(plainPage).toHaveURL(/range=all/);
  await expect(main(plainPage)).toContainText("20 posts");
  await plain.close();
});

test("a list goes on behind its last row, no row twice and none left out, and Back leads back", async ({ page }) => {
  const names = () => rowsOf(page).allInnerTexts();
  await page.goto("/posts?sort=votes&direction=asc");
  await expect(rowsOf(page)).toHaveCount(50);
  const first = await names();
  await page.getByRole("navigation", { name: "Pages of posts" }).getByRole("link", { name: "Next" }).click();
  await expect(page).toHaveURL(/cursor=/);
  await expect(rowsOf(page)).toHaveCount(10);
  expect(paramsOf(page)).toMatchObject({ sort: "votes", direction: "asc" });
  expect(new Set([...first, ...(await names())]).size).toBe(60);
  const second = page.url();

  await page.goBack();
  await expect(rowsOf(page)).toHaveCount(50);
  expect(await names()).toEqual(first);
  await page.goForward();
  await expect(page).toHaveURL(second);
  await expect(rowsOf(page)).toHaveCount(10);

  // A place in one list means nothing in another one.
  await page.getByRole("navigation", { name: "Time range" }).getByRole("link", { name: "All" }).click();
  await expect(page).not.toHaveURL(/cursor=/);
  await expect(rowsOf(page)).toHaveCount(50);
});

test("nonsense in an address gives the default and a hint, on every page, and does no harm", async ({ page, site }) => {
  test.setTimeout(180_000);
  const [run] = await site.query<{ id: string }>("SELECT id FROM run");
  const nonsense =
    "range=8d&from=%3Cscript%3E&to=2026-02-30&cursor=%00%27--&sort=;drop&metric=x&minScore=eleven&threshold=99&state=?&kind=%F0%9F%A6%9E&level=loud&tab=none&open=%00&revision=-1&bucket=year&direction=up&columns=a,b&outcome=nice&minItems=0&judge=%00";
  for (const path of [
    "/",
    "/posts",
    `/posts/${richPostId}`,
    "/agents",
    "/agents/agent-1",
    "/communities",
    "/high-risk",
    "/trends",
    "/runs",
    `/runs/${run?.id}`,
  ])
    await test.step(path, async () => {
      expect((await page.goto(`${path}?${nonsense}`))?.status()).toBe(200);
      await expect(main(page)).toContainText("Part of this address was not understood");
      await expect(main(page)).toContainText("Time range: from and to must be UTC days");
    });
  await page.goto(`/posts?${nonsense}`);
  await expect(rowsOf(page)).toHaveCount(50);
  // Well formed, and still not a place that this list has.
  await page.goto("/posts?cursor=bm9uc2Vuc2U");
  await expect(main(page)).toContainText("Part of this address was not understood");
  await expect(rowsOf(page)).toHaveCount(50);
});

test("the time range goes along from page to page, by menu and by row", async ({ page }) => {
  const menu = page.getByRole("navigation", { name: "Pages" });
  await page.goto("/posts?from=2026-01-25&to=2026-01-26&community=general");
  for (const [name, path] of [
    ["Agents", "/agents"],
    ["High risk", "/high-risk"],
    ["Trends", "/trends"],
    ["Posts", "/posts"],
  ] as const) {
    await menu.getByRole("link", { name }).click();
    await expect(page).toHaveURL(new RegExp(`${path}\\?`));
    expect(paramsOf(page)).toEqual({ from: "2026-01-25", to: "2026-01-26" });
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  }
  // Two days of eight posts each.
  await expect(rowsOf(page)).toHaveCount(16);
  await rowsOf(page).first().getByRole("link").first().click();
  await expect(page).toHaveURL(/\/posts\/[^?]+\?from=2026-01-25&to=2026-01-26$/);
});

test.describe("Moltbook's own paths", () => {
  // The browser notes the 404 of what is not stored.
  test.use({ expectedConsole: [/status of 404/] });

  test("lead to ours, and for what is not stored to our page that says so", async ({ page, request }) => {
    for (const [theirs, ours] of [
      [`/post/${richPostId}`, `/posts/${richPostId}`],
      ["/u/agent-1", "/agents/agent-1"],
      ["/m/general", "/communities/general"],
      ["/u/a%2F..%2F%2Fevil.example", "/agents/a%2F..%2F%2Fevil.example"],
    ] as const) {
      const response = await request.get(theirs, { maxRedirects: 0 });
      expect(response.status(), theirs).toBe(307);
      expect(response.headers().location).toBe(ours);
    }
    await page.goto(`/post/${richPostId}`);
    await expect(page).toHaveURL(new RegExp(`/posts/${richPostId}$`));
    await expect(page.getByRole("heading", { level: 1, name: "Post 50" })).toBeVisible();
    await page.goto("/u/nobody-of-this-name");
    await expect(page).toHaveURL(/\/agents\/nobody-of-this-name$/);
    await expect(main(page)).toContainText("We do not know what this address names.");
  });
});
