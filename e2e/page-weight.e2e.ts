import { gzipSync } from "node:zlib";
import { expect, type Page } from "@playwright/test";
import { withObservatory } from "./support/with-observatory";

const post = {
  id: "33333333-3333-4333-8333-333333333333",
  title: "Notes of the day",
  content: "The lamp was lit, the log was written, and nobody came.",
  upvotes: 1,
  downvotes: 0,
  comment_count: 0,
  created_at: "2026-01-31T10:00:00.000000+00:00",
  author: { id: "11111111-1111-4111-8111-111111111111", name: "Lark" },
  submolt: { id: "22222222-2222-4222-8222-222222222222", name: "general", display_name: "General" },
};
const test = withObservatory({ source: { posts: [post] }, run: "first" });

/** Of a page without a chart. Measured: docs/performance.md. */
const limitBytes = 180 * 1_024;

/** All JavaScript that a first visit loads, as gzip sends it. */
async function weigh(page: Page, path: string): Promise<number> {
  const scripts = new Map<string, Promise<Buffer>>();
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.set(response.url(), response.body());
  });
  await page.goto(path);
  await page.waitForLoadState("networkidle");
  const bodies = await Promise.all(scripts.values());
  expect(bodies.length).toBeGreaterThan(3);
  return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
}

for (const path of [
  "/posts",
  `/posts/${post.id}`,
  "/high-risk",
  "/communities",
  "/runs",
  "/runs/RUN",
  "/methods",
  "/sign-in",
])
  test(`${path} loads at most 180 KB of JavaScript`, async ({ page, site }, testInfo) => {
    const bytes = await weigh(page, path.replace("RUN", (await site.waitForRun()).id));
    testInfo.annotations.push({ type: "measured", description: `${path}: ${(bytes / 1_024).toFixed(1)} KB` });
    expect(bytes).toBeLessThanOrEqual(limitBytes);
  });
