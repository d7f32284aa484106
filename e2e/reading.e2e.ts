import { expect, type Page } from "@playwright/test";
import { connectDatabase, type Database } from "../lib/store/database";
import { savePosts } from "../lib/store/save-posts";
import { aPost } from "../test/builders/a-post";
import type { Site } from "./support/observatory";
import { richContent, richPostId } from "./support/rich-content";
import { withObservatory } from "./support/with-observatory";

const test = withObservatory({ source: richContent, run: "first" });

/** One step back; the next one only when the address is there: two steps at once are one for a browser that is still on its way. */
async function backTo(page: Page, address: RegExp): Promise<void> {
  await page.goBack();
  await expect(page).toHaveURL(address);
}

const rowsOf = (page: Page) => page.getByRole("region", { name: "Posts", exact: true }).getByRole("row");

test("from the overview to a high-risk message, its marked sentence and its judgement, to the agent, the community and back", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.goto("/");
  const item = page.getByRole("article").filter({ hasText: "Comment on: Post 50" });
  await item.getByText("Show the evidence").click();
  await item.getByRole("link", { name: "see it in the text" }).click();

  await expect(page).toHaveURL(new RegExp(`/posts/${richPostId}\\?open=.+#evidence-`));
  const mark = page.locator("mark[data-targeted]");
  await expect(mark).toBeInViewport();
  await expect(mark).toContainText("So be it");
  const comment = page.getByRole("article").filter({ hasText: "So be it" });
  await mark.getByRole("link").click();
  await expect(page).toHaveURL(/#quote-/);
  const quote = comment.locator("li[data-targeted]");
  await expect(quote).toBeInViewport();
  await expect(comment.locator("[id^=judgement-]")).toContainText("7significant");
  await quote.getByRole("link", { name: "see it in the text" }).click();
  await expect(page).toHaveURL(/#evidence-/);
  await expect(mark).toBeInViewport();

  await comment.getByRole("link", { name: "agent-2" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("agent-2");
  await page.getByRole("link", { name: "Items" }).click();
  await expect(page).toHaveURL(/tab=items/);
  await page.getByRole("main").getByRole("link", { name: "m/submolt-2" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("submolt-2");

  // The tab, the agent, three places on the post's page, and the overview.
  for (const place of [/tab=items/, /\/agents\/agent-2$/, /#evidence-/]) await backTo(page, place);
  await expect(mark).toBeInViewport();
  for (const place of [/#quote-/, /#evidence-/, /\/$/]) await backTo(page, place);
  await expect(page.getByRole("heading", { name: "Latest high-risk messages" })).toBeVisible();
});

test("high-risk words stay closed until they are asked for, and without JavaScript the same links lead to them", async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`/posts/${richPostId}`);
  await expect(page.getByText(/High-risk text \(9, severe/)).toBeVisible();
  await expect(page.locator("mark").first()).toBeHidden();
  await page.goto("/high-risk?kind=post&sort=score");
  const item = page.getByRole("article").filter({ hasText: "Post 50" });
  await item.getByText("Show the evidence").click();
  await item.getByRole("link", { name: "see it in the text" }).click();
  await expect(page.locator("mark:target")).toBeInViewport();
  await context.close();
});

test("filters of posts live in the address: they survive a reload, sorting, columns and the way back", async ({
  page,
}) => {
  await page.goto("/posts?range=all");
  await page.getByRole("combobox", { name: "Community" }).fill("submolt-1");
  await page.getByLabel("Score from").selectOption("5");
  await page.getByRole("button", { name: "Filter" }).click();
  await expect(page).toHaveURL(/community=submolt-1/);
  // Fields that were left empty stay out of it.
  expect([...new URL(page.url()).searchParams.keys()].toSorted()).toEqual(["community", "minScore", "range"]);
  // Posts 10, 25, 40, 55 of a third of sixty.
  await expect(page.getByRole("heading", { name: "4 posts" })).toBeVisible();
  await expect(rowsOf(page)).toHaveCount(5);

  await page.getByRole("link", { name: "Highest score" }).click();
  await expect(page).toHaveURL(/sort=score/);
  await expect(rowsOf(page).nth(1)).toContainText("severe");
  await page.getByText("Columns").click();
  await page.getByLabel("Author").uncheck();
  await page.getByRole("button", { name: "Show these" }).click();
  await expect(page.getByRole("columnheader", { name: "Author" })).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("combobox", { name: "Community" })).toHaveValue("submolt-1");
  await expect(page.getByLabel("Score from")).toHaveValue("5");
  await expect(page.getByRole("columnheader", { name: "Highest score" })).toHaveAttribute("aria-sort", "descending");
  await expect(page.getByRole("columnheader", { name: "Author" })).toHaveCount(0);
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole("columnheader", { name: "Created" })).toHaveAttribute("aria-sort", "descending");
  await expect(page.getByRole("combobox", { name: "Community" })).toHaveValue("submolt-1");
  await page.getByRole("link", { name: "Clear" }).click();
  await expect(page.getByRole("combobox", { name: "Community" })).toHaveValue("");
  await expect(page.getByRole("heading", { name: "60 posts" })).toBeVisible();
});

test("words find posts, pages follow each other without loss, and a place of another order is said and does no harm", async ({
  page,
}) => {
  await page.goto("/posts?text=lamp+lit+59");
  await expect(page.getByRole("heading", { name: "1 post" })).toBeVisible();
  const titles = async () => rowsOf(page).getByRole("rowheader").allInnerTexts();
  await page.goto("/posts");
  const first = await titles();
  await page.getByRole("link", { name: "Next" }).click();
  await expect(rowsOf(page)).toHaveCount(11);
  const second = await titles();
  expect(new Set([...first, ...second]).size).toBe(60);
  const cursor = new URL(page.url()).searchParams.get("cursor") ?? "";
  await page.goto(`/posts?sort=votes&minScore=eleven&cursor=${cursor}`);
  await expect(page.getByText("Place in the list: not of this list")).toBeVisible();
  await expect(page.getByText("Least score: not a value")).toBeVisible();
  await expect(rowsOf(page).nth(1)).toContainText("Post 59");
  await page.goto("/posts?text=%22no+such+words%22");
  await expect(page.getByText("is as asked for.")).toBeVisible();
});

test("what has no score shows outcome and reason, and never a number", async ({ page }) => {
  await page.goto("/posts?outcome=refused&columns=outcome");
  await expect(rowsOf(page)).toHaveCount(4);
  await expect(page.locator("main [data-score]")).toHaveCount(0);
  await rowsOf(page).nth(1).getByRole("link").first().click();
  await expect(page.getByText("The model refused to judge this text. There is no score.")).toBeVisible();
  await expect(page.locator("main [data-score]")).toHaveCount(0);
});

test("a new post is announced, and shown when asked for, with the filters as they were", async ({ page, site }) => {
  await page.goto("/posts?community=general");
  await expect(page.getByRole("heading", { name: "20 posts" })).toBeVisible();
  await onDatabase(site, async (db, runId) => {
    const submolt = { id: "00000000-0000-4000-8000-000000800000", name: "general", displayName: "General" };
    const post = aPost({ id: "new", title: "Just written", submolt, createdAt: "2026-02-01T10:00:00.000Z" });
    await savePosts(db, [post], { at: new Date(), runId });
  });
  const announced = page.getByRole("button", { name: "1 new post: show" });
  await expect(announced).toBeVisible({ timeout: 40_000 });
  await expect(page.getByText("Just written")).toHaveCount(0);
  await announced.click();
  await expect(rowsOf(page).nth(1)).toContainText("Just written");
  await expect(rowsOf(page).nth(1)).toContainText("Waiting");
  await expect(announced).toHaveCount(0);
  await expect(page.getByRole("combobox", { name: "Community" })).toHaveValue("general");
});

test("an edited post shows its text as it stands, the judged one with its marks, and what changed", async ({
  page,
  site,
}) => {
  const [before] = await site.query<{ id: string; title: string; content: string; at: Date }>(
    "SELECT id, title, content, created_at AS at FROM post WHERE title = 'Post 20'",
  );
  if (!before) throw new Error("Post 20 is missing.");
  const { id, title } = before;
  const content = before.content.replace("Between friends", "Between strangers");
  await onDatabase(site, (db, runId) =>
    savePosts(db, [aPost({ id, title, content, author: null, submolt: null, createdAt: before.at.toISOString() })], {
      at: new Date(),
      runId,
    }),
  );
  await page.goto(`/posts/${id}?open=${id}`);
  await expect(page.getByText("edited, revision 2")).toBeVisible();
  const text = page.getByRole("region", { name: "Text" });
  await expect(text).toContainText("Between strangers");
  await expect(text.locator("mark")).toContainText("Between friends");
  const revisions = page.getByRole("region", { name: "2 revisions" });
  await revisions.getByText("What changed since revision 1").click();
  await expect(revisions.locator("del")).toContainText("friends");
  await expect(revisions.locator("ins")).toContainText("strangers");
  await revisions.getByRole("link", { name: "read this one" }).click();
  await expect(page).toHaveURL(/revision=1/);
  await expect(page.getByText("This is revision 1 of 2, not the present text.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Text of revision 1" }).locator("mark")).toContainText(
    "Between friends",
  );
});

/** What a run of the pipeline would do to the site's database, without waiting for one. */
async function onDatabase(site: Site, act: (db: Database, runId: string) => Promise<void>): Promise<void> {
  const db = connectDatabase(site.databaseUrl, { maxConnections: 1 });
  try {
    const [run] = await site.query<{ id: string }>("SELECT id FROM run LIMIT 1");
    await act(db, run?.id ?? "");
  } finally {
    await db.$disconnect();
  }
}
