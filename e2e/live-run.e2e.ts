import { expect } from "@playwright/test";
import { withObservatory } from "./support/with-observatory";

const posts = [0, 1, 2].map((i) => ({
  id: `33333333-3333-4333-8333-33333333333${i}`,
  title: `Notes of the day, part ${i}`,
  content: "The lamp was lit, the log was written, and nobody came.",
  upvotes: 1,
  downvotes: 0,
  comment_count: 0,
  created_at: `2026-01-31T10:0${i}:00.000000+00:00`,
  author: { id: "11111111-1111-4111-8111-111111111111", name: "Lark" },
  submolt: { id: "22222222-2222-4222-8222-222222222222", name: "general", display_name: "General" },
}));

// The judge takes as long as the overview waits between two looks at an idle observatory: the run is seen while it judges.
const test = withObservatory({ source: { posts }, run: "none", model: ["--latency-ms", "16000"] });

test("a run is seen on the overview as it goes through its tasks, and its results are shown when asked for", async ({
  page,
  browser,
  site,
}) => {
  test.setTimeout(240_000);
  await page.goto("/?range=all");
  const freshness = page.getByRole("region", { name: "Freshness and time range" });
  await expect(freshness).toContainText("No run has ended yet");
  await expect(page.getByText("No run has been started yet.")).toBeVisible();

  const admin = await browser.newPage({ baseURL: site.url });
  await admin.goto("/admin/runs/new");
  await admin.getByLabel("E-mail").fill(site.admin.email);
  await admin.getByLabel("Password").fill(site.admin.password);
  await admin.getByRole("button", { name: "Sign in", exact: true }).click();
  await admin.getByRole("button", { name: "Show what it would do" }).click();
  await admin.getByRole("button", { name: "Start the run" }).click();
  await expect(admin.getByRole("heading", { name: "hourly run" })).toBeVisible();
  await admin.close();

  const run = page.getByRole("region", { name: "Runs" }).getByRole("article").first();
  await expect(run.getByText("running", { exact: true })).toBeVisible({ timeout: 40_000 });
  await expect(run.getByRole("listitem").filter({ hasText: "run_evaluations: running" })).toBeVisible({
    timeout: 40_000,
  });
  await expect(freshness).toContainText("run under way");
  await expect(run.getByText("succeeded", { exact: true })).toBeVisible({ timeout: 90_000 });

  await freshness.getByRole("button", { name: "A run has ended" }).click();
  await expect(page.getByRole("region", { name: "Totals" })).toContainText("3 of 3");
  await expect(page.locator(".js-plotly-plot .main-svg").first()).toBeVisible();
  await expect(freshness.getByRole("button", { name: "A run has ended" })).toBeHidden();
});
