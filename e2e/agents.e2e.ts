import { expect } from "@playwright/test";
import { cues } from "../demo/lexicon";
import { expectAccessible } from "./support/expect-accessible";
import { withObservatory } from "./support/with-observatory";

const dangerous = cues.find(({ dimension, strength }) => dimension === "harm_enablement" && strength === 9)?.phrases[0];
const hostileName = '<img src=x onerror="alert(1)"> \u202Egnp.exe';
const submolt = (name: string, n: number) => ({
  id: `2222222${n}-2222-4222-8222-222222222222`,
  name,
  display_name: name,
});
const authors: Readonly<Record<string, number>> = { Once: 1, Often: 2, [hostileName]: 3, Calm: 4 };

let made = 0;
const by = (author: string, content: string, where = submolt("general", 1)) => {
  made += 1;
  return {
    id: `33333333-3333-4333-8333-3333333333${10 + made}`,
    title: `Notes, part ${made}`,
    content: `Part ${made}: ${content}`,
    url: null,
    upvotes: 1,
    downvotes: 0,
    comment_count: 0,
    created_at: `2026-01-31T10:${10 + made}:00.000000+00:00`,
    author: { id: `1111111${authors[author]}-1111-4111-8111-111111111111`, name: author },
    submolt: where,
  };
};
const calm = "the lamp was lit, the log was written, and nobody came.";
const many = (n: number, make: (i: number) => object) => Array.from({ length: n }, (_, i) => make(i));

const test = withObservatory({
  source: {
    posts: [
      by("Once", `between friends, ${dangerous}.`),
      ...many(8, (i) => by("Often", i < 3 ? `between friends, ${dangerous}.` : calm, submolt("workshop", 2))),
      ...many(6, () => by(hostileName, calm)),
      ...many(30, () => by("Calm", calm)),
    ],
    submolts: [submolt("general", 1), submolt("workshop", 2)],
  },
  run: "first",
});

test("one bad post does not top the board: who has too few items is not ranked, until fewer are asked for", async ({
  page,
}) => {
  await page.goto("/agents");
  const rows = page.getByRole("region", { name: "Agents", exact: true }).getByRole("row");
  await expect(rows.nth(1)).toContainText("Often");
  await expect(rows.nth(1)).toContainText("37.5 %");
  await expect(rows.nth(1)).toContainText("13.7 – 69.4 %");
  await expect(rows.nth(1)).toContainText("n = 8");
  await expect(rows.filter({ hasText: "Once" })).toHaveCount(0);
  await page.getByLabel("Least scored items").fill("1");
  await page.getByRole("button", { name: "Filter" }).click();
  await expect(page).toHaveURL(/minItems=1/);
  await expect(rows.filter({ hasText: "Once" })).toContainText("20.7 – 100.0 %");
});

test("filters, sorting and columns live in the address, and survive each other, a reload and the way back", async ({
  page,
}) => {
  await page.goto("/agents?range=30d");
  await page.getByRole("link", { name: "Mean" }).click();
  await expect(page).toHaveURL(/sort=mean/);
  await page.getByText("Columns").click();
  await page.getByLabel("Karma").uncheck();
  await page.getByRole("button", { name: "Show these" }).click();
  await expect(page.getByRole("columnheader", { name: "Karma" })).toHaveCount(0);
  await page.getByLabel("Name begins with").fill("CA");
  await page.getByRole("button", { name: "Filter" }).click();
  await expect(page.getByRole("link", { name: "Calm" }).first()).toBeVisible();
  await expect(page).toHaveURL(/sort=mean/);
  await expect(page).toHaveURL(/range=30d/);
  await expect(page).toHaveURL(/text=CA/);
  await page.reload();
  await expect(page.getByLabel("Name begins with")).toHaveValue("CA");
  await expect(page.getByRole("columnheader", { name: "Mean" })).toHaveAttribute("aria-sort", "descending");
  await expect(page.getByRole("columnheader", { name: "Karma" })).toHaveCount(0);
  await page.goBack();
  await expect(page.getByLabel("Name begins with")).toHaveValue("");
});

test("from an agent's score to the sentence it rests on, behind one click", async ({ page }) => {
  await page.goto("/agents/often");
  await expect(page.getByRole("heading", { level: 1, name: "Often" })).toBeVisible();
  const scores = page.getByRole("region", { name: "Scores by dimension" });
  await expect(scores.getByRole("row").nth(1)).toContainText("37.5 %");
  await page.getByRole("navigation", { name: "Parts of this agent" }).getByRole("link", { name: "Evidence" }).click();
  const item = page.getByRole("article").first();
  await expect(item).toContainText("severe");
  await expect(item.getByText(`${dangerous}`)).toHaveCount(2);
  for (const words of await item.getByText(`${dangerous}`).all()) await expect(words).toBeHidden();
  await item.getByText(/verified quote/).click();
  await item.getByRole("link", { name: "see it in the text" }).click();
  await expect(page).toHaveURL(/\/posts\/33333333-.*#/);
});

test("an agent's items are read page by page, and a place in another list is said and does no harm", async ({
  page,
}) => {
  await page.goto("/agents/Calm?tab=items");
  await expect(page.getByRole("article")).toHaveCount(25);
  await page.getByRole("link", { name: "Next" }).click();
  await expect(page.getByRole("article")).toHaveCount(5);
  const cursor = new URL(page.url()).searchParams.get("cursor") ?? "";
  await page.goto(`/agents?cursor=${cursor}`);
  await expect(page.getByText("Place in the list: not of this list")).toBeVisible();
  await expect(page.getByRole("region", { name: "Agents", exact: true })).toContainText("Often");
});

test("a hostile name is text in the list, on its own page and in the title of the window", async ({ page }) => {
  await page.goto("/agents?text=%3Cimg");
  const link = page.getByRole("region", { name: "Agents", exact: true }).getByRole("link", { name: /onerror/ });
  await expect(link).toContainText("U+202E");
  await link.click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText('<img src=x onerror="alert(1)"> U+202E');
  await expect(page).toHaveTitle(/‹U\+202E›/);
  await expect(page.locator("main img")).toHaveCount(0);
});

// The browser notes each answer that something is not there; that it is not is what is tested.
test.use({ expectedConsole: [/status of 404/] });

test("who or what is not known is said, whatever the address holds", async ({ page }) => {
  for (const path of ["/agents/nobody", "/communities/nowhere", "/agents/a%00b", `/agents/${"a".repeat(300)}`]) {
    await page.goto(path);
    await expect(page.getByText("We do not know what this address names.")).toBeVisible();
  }
  await page.goto("/trends?community=nowhere&bucket=year&kind=poem");
  await expect(page.getByText("Community: none of this name is known")).toBeVisible();
  await expect(page.getByText("Step: not a value")).toBeVisible();
});

test("a community's trends are found in any case of its name, and lead back to its messages", async ({ page }) => {
  await page.goto("/communities/Workshop");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("m/workshop");
  await expect(page.getByRole("region", { name: "Highest messages" }).getByRole("article")).toHaveCount(3);
  await expect(page.getByRole("region", { name: "Who writes most here" })).toContainText("Often");
  await page.getByRole("link", { name: "Its trends" }).click();
  await expect(page).toHaveURL(/\/trends\?community=workshop/);
  await expect(page.getByLabel("Community")).toHaveValue("workshop");
});

for (const colorScheme of ["dark", "light"] as const)
  test(`agents, communities and trends are accessible and fit a phone, ${colorScheme}`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme });
    const paths = [
      "/agents",
      "/agents?sort=name",
      "/communities?sort=share",
      "/trends",
      "/communities/workshop",
      "/agents/Often",
    ];
    const parts = ["items", "evidence", "about"].map((tab) => `/agents/Often?tab=${tab}`);
    for (const path of [...paths, ...parts]) {
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(path);
      await expect(page.getByText("Drawing …")).toHaveCount(0);
      await expectAccessible(page);
      await page.setViewportSize({ width: 375, height: 812 });
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth), path).toBe(375);
    }
  });
