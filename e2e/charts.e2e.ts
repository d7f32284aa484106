import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page } from "@playwright/test";
import { cues } from "../demo/lexicon";
import { withObservatory } from "./support/with-observatory";

const dangerous = cues.find(({ dimension, strength }) => dimension === "harm_enablement" && strength === 9)?.phrases[0];
/** A formula to a spreadsheet, markup to a drawing library, and hard to put into an address. */
const hostileName = '=HYPERLINK("http://evil.example/?a=1&b=2","<b>x</b>")';
const submolt = { id: "22222222-2222-4222-8222-222222222222", name: "general", display_name: "General" };

/** Twelve posts in twelve hours, six of each author; every second one of the first author's is dangerous. */
const posts = Array.from({ length: 12 }, (_, i) => ({
  id: `33333333-3333-4333-8333-3333333333${10 + i}`,
  title: `Notes of hour ${i}`,
  content:
    i < 6 && i % 2 === 0
      ? `In hour ${i} this was said between friends: ${dangerous}.`
      : `In hour ${i} the lamp was lit, the log was written, and nobody came.`,
  url: null,
  upvotes: 1,
  downvotes: 0,
  comment_count: 0,
  created_at: `2026-01-31T${10 + i}:00:00.000000+00:00`,
  author:
    i < 6
      ? { id: "11111111-1111-4111-8111-111111111111", name: hostileName }
      : { id: "11111112-1111-4111-8111-111111111111", name: "Lark" },
  submolt,
}));

const test = withObservatory({ source: { posts, submolts: [submolt] }, run: "first" });

const agentPath = `/agents/${encodeURIComponent(hostileName)}`;
/** Every page with charts: the beginning of each one's title, the file that it gives, and where the first link of its table leads. */
const pages: Record<string, readonly (readonly [title: string, file: string, leadsTo: RegExp])[]> = {
  "/": [
    ["Each dimension over time: mean score", "dimension-trend-mean-per-hour", /^\/high-risk\?threshold=1&dimension=/],
    ["What was written, per hour", "growth-per-hour", /^\/posts\?from=2026-01-31T1\d/],
    ["How judging ended", "outcomes", /^\/posts\?outcome=scored/],
  ],
  "/agents": [["Agents: share of items at 7 or above", "agents-by-share", /^\/agents\/%3DHYPERLINK/]],
  [agentPath]: [
    [
      "Each dimension over time: mean score",
      "dimension-trend-mean-per-hour",
      /^\/agents\/%3D.*tab=items&from=2026-01-31/,
    ],
    ["How scores are spread", "score-distribution", /^\/agents\/%3D/],
  ],
  "/communities?sort=share": [
    ["Communities: share of items at 7 or above", "communities-by-share", /^\/communities\/general/],
  ],
  "/communities/general?metric=share": [
    ["Each dimension over time: share", "dimension-trend-share-per-hour", /^\/high-risk\?.*community=general/],
    ["What was written, per hour", "growth-per-hour", /^\/posts\?community=general&from=/],
    ["How scores are spread", "score-distribution", /^\/posts\?community=general&dimension=.*minScore=0/],
    ["Coverage: items by how their judging ended", "coverage-per-hour", /^\/posts\?community=general&from=/],
  ],
  "/trends?metric=p95&bucket=day": [
    ["Each dimension over time: 95th percentile", "dimension-trend-p95-per-day", /^\/high-risk\?threshold=1/],
    ["What was written, per day", "growth-per-day", /^\/posts\?from=2026-01-31/],
    ["How scores are spread", "score-distribution", /^\/posts\?/],
    ["Coverage: items by how their judging ended", "coverage-per-day", /^\/posts\?from=/],
    ["Agents by dimension: mean score", "agent-by-dimension", /^\/agents\//],
  ],
};

const cardOf = (page: Page, title: string) =>
  page.getByRole("region").filter({ has: page.getByRole("heading", { name: title }) });
const drawing = (card: Locator) => card.locator(".js-plotly-plot .main-svg").first();

async function downloadCsv(page: Page, card: Locator): Promise<{ name: string; lines: string[] }> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    card.getByRole("button", { name: "CSV", exact: true }).click(),
  ]);
  const text = await readFile(await file.path(), "utf8");
  return { name: file.suggestedFilename(), lines: text.split("\r\n").filter((line) => line !== "") };
}

for (const [path, cards] of Object.entries(pages))
  test(`every chart of ${path} is drawn, says what it rests on, and gives its data as table and CSV`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await page.goto(path);
    for (const [title, file, leadsTo] of cards) {
      const card = cardOf(page, title);
      await expect(drawing(card), title).toBeVisible();
      await expect(card.getByRole("img", { name: title })).toBeVisible();
      await expect(card, title).toContainText(/n = \d+ .*as of \d{4}/);

      const csv = await downloadCsv(page, card);
      expect(csv.name).toBe(`${file}.csv`);
      const about = csv.lines.filter((line) => /^"?# /.test(line)).join("\n");
      expect(about).toContain(title);
      expect(about).toContain("# source: content of a test");
      expect(about).toMatch(/# period: .+/);
      expect(about).toMatch(/# n: \d+/);
      expect(about).toMatch(/# as of: \d{4}-/);
      const [head = "", ...rows] = csv.lines.filter((line) => !/^"?# /.test(line));
      expect(rows.length, title).toBeGreaterThan(0);
      // No field begins as a formula does; a number may begin with its sign.
      for (const row of rows) expect(row).not.toMatch(/(^|,)"?\s*(=|@|[+-](?![\d.]))/);

      await card.getByRole("button", { name: "Table" }).click();
      const table = card.getByRole("table");
      await expect(table.getByRole("row")).toHaveCount(rows.length + 1);
      await expect(table.getByRole("columnheader")).toHaveCount(head.match(/("[^"]*"|[^,"]+)/g)?.length ?? 0);
      expect(await table.getByRole("link").first().getAttribute("href"), title).toMatch(leadsTo);
      await card.getByRole("button", { name: "Chart" }).click();
      await expect(drawing(card)).toBeVisible();
    }
  });

test("a name that is a formula and markup is text in the drawing, in the table and in the file", async ({ page }) => {
  await page.goto("/agents");
  const card = cardOf(page, "Agents: share of items at 7 or above");
  await expect(drawing(card)).toBeVisible();
  await expect(card.locator(".ytick text").first()).toHaveText(/^=HYPERLINK\("http/);
  await expect(card.locator("svg a")).toHaveCount(0);
  const { lines } = await downloadCsv(page, card);
  expect(lines.find((line) => line.includes("HYPERLINK"))).toMatch(/^"'=HYPERLINK\(""http:/);
  await card.getByRole("button", { name: "Table" }).click();
  await expect(card.getByRole("link", { name: hostileName })).toBeVisible();
  await expect(card.locator("td b, th b")).toHaveCount(0);
});

test("a point leads to what it counts", async ({ page }) => {
  await page.goto("/agents");
  const point = cardOf(page, "Agents: share of items at 7 or above").locator(".scatterlayer .point").first();
  await expect(point).toBeVisible();
  await point.scrollIntoViewIfNeeded();
  const box = await point.boundingBox();
  if (!box) throw new Error("The point has no place on the page.");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await expect(page.locator(".hoverlayer .hovertext")).toBeVisible();
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(page).toHaveURL((url) => url.pathname === agentPath);
  await expect(page.getByRole("heading", { name: hostileName })).toBeVisible();
});

test("a chart without data says why and what to do", async ({ page }) => {
  await page.goto("/trends?from=2020-01-01&to=2020-01-03");
  await expect(cardOf(page, "Each dimension over time")).toContainText("No item was scored in this period.");
  await expect(cardOf(page, "What was written")).toContainText("Widen the time range");
  await expect(cardOf(page, "How scores are spread").getByRole("button", { name: "CSV" })).toHaveCount(0);
});

test("a picture of a chart carries its title and what it rests on", async ({ page }) => {
  await page.goto("/trends");
  const card = cardOf(page, "Agents by dimension");
  await expect(drawing(card)).toBeVisible();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    card.getByRole("button", { name: "PNG", exact: true }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("agent-by-dimension.png");
  const png = await readFile(await file.path());
  expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
  // Twice 1,200 CSS pixels wide, and higher than the drawing alone: head and foot are in it.
  expect(png.readUInt32BE(16)).toBe(2_400);
  const drawn = await drawing(card).boundingBox();
  expect(png.readUInt32BE(20)).toBeGreaterThan(2 * (drawn?.height ?? 0));
});
