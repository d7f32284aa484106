import { expect, type Page } from "@playwright/test";
import { cues } from "../demo/lexicon";
import { aPost, aSubmolt, range } from "../demo/moltbook/items";
import { signInAsAdmin, triggerRun } from "./support/sign-in";
import { withObservatory } from "./support/with-observatory";

const phrase = cues.find(({ strength }) => strength === 9)?.phrases[0] ?? "";
// All of them severe: whichever a run brings is announced.
const posts = range(10).map((n) => aPost(n, { content: `Part ${n}, between friends: ${phrase}.` }));

/**
 * As a live site, so that the first run can be given a limit, and leaves the rest to a refresh of everything. The model takes longer than a page
 * waits between two looks at a run under way, so that the task is seen while it runs.
 */
const test = withObservatory({
  source: { posts, submolts: [aSubmolt(0)] },
  run: "none",
  model: ["--latency-ms", "8000"],
  variables: { OBSERVATORY_SOURCE_KIND: "live" },
});

const task = (page: Page, id: string, state: string) => page.locator(`[data-task="${id}"][data-state="${state}"]`);
const tasks = [
  "start",
  "scrape_all_entities",
  "build_transcripts",
  "run_evaluations",
  "compute_aggregates",
  "aggregate_agent_scores",
  "generate_reports",
  "end",
];

test("a finished run is seen with its numbers; the next one is seen as it goes through its tasks, and what it finds is announced, not pushed in", async ({
  page,
  context,
  site,
}) => {
  test.setTimeout(300_000);
  await signInAsAdmin(page, site);
  const first = await triggerRun(page, site, { kind: "hourly", maxPosts: 4 });
  await site.waitForRun();

  await page.goto("/?range=all");
  const totals = page.getByRole("region", { name: "Totals" });
  await expect(totals).toContainText("4 of 4");
  await expect(totals).toContainText("n = 4 scored posts and comments");
  const runs = page.getByRole("region", { name: "Runs" });
  await expect(runs.getByRole("article")).toHaveCount(1);
  await expect(runs).toContainText("4 posts");
  const highRisk = page.getByRole("region", { name: "Latest high-risk messages" });
  await expect(highRisk.getByRole("article")).toHaveCount(4);

  const run = await context.newPage();
  await run.goto(`/runs/${first}`);
  for (const id of tasks) await expect(task(run, id, "succeeded")).toBeVisible();
  await expect(run.getByRole("region", { name: "Facts" })).toContainText(/Model calls\s*4/);
  await expect(run.getByRole("table").filter({ hasText: "Outcome" }).first()).toContainText("Scored");

  const list = await context.newPage();
  const filtered = "/posts?range=all&community=general&minScore=7&sort=newest&columns=author";
  await list.goto(filtered);
  const rows = list.getByRole("table").getByRole("row");
  await expect(rows).toHaveCount(1 + 4);

  const second = await triggerRun(page, site, { kind: "weekly" });
  await run.goto(`/runs/${second}`);
  await run.evaluate(() => Reflect.set(window, "isSamePage", true));
  await expect(task(run, "run_evaluations", "running")).toBeVisible({ timeout: 60_000 });
  await expect(task(run, "end", "pending")).toBeVisible();
  for (const id of tasks) await expect(task(run, id, "succeeded")).toBeVisible({ timeout: 60_000 });
  await expect(run.getByRole("region", { name: "Facts" })).toContainText(/Posts new or changed\s*6/);
  expect(await run.evaluate(() => Reflect.get(window, "isSamePage"))).toBe(true);

  // What is being read stays where it is until its reader asks for what is new.
  await expect(totals).toContainText("10 of 10", { timeout: 60_000 });
  await expect(runs.getByRole("article")).toHaveCount(2);
  const announced = highRisk.getByRole("button", { name: /^\d new messages: show$/ });
  await expect(announced).toBeVisible();
  await expect(highRisk.getByRole("article")).toHaveCount(4);
  await announced.click();
  await expect(highRisk.getByRole("article")).toHaveCount(8);

  await expect(list.getByRole("button", { name: "6 new posts: show" })).toBeVisible({ timeout: 60_000 });
  await expect(rows).toHaveCount(1 + 4);
  await list.getByRole("button", { name: "6 new posts: show" }).click();
  await expect(rows).toHaveCount(1 + 10);
  expect(list.url()).toBe(`${site.url}${filtered}`);
  const filters = list.getByRole("search", { name: "Filter posts" });
  await expect(filters.getByLabel("Community")).toHaveValue("general");
  await expect(filters.getByLabel("Score from")).toHaveValue("7");
});
