import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { startObservatory } from "../e2e/support/observatory";
import { evidenceHref, runHref } from "../lib/url-state/hrefs";
import { openBrowser } from "./bench/open-browser";

/**
 * npx tsx scripts/screenshots.ts: takes the pictures of README.md anew, of the simulated world judged by the stand-in. It needs
 * TEST_DATABASE_URL (a PostgreSQL on which it may make a database) and takes some minutes.
 */
const folder = path.join(process.cwd(), "docs", "images");
/** A picture in a README is looked at, and fetched by everybody who clones. */
const limitBytes = 80 * 1_024;

const browser = await openBrowser(process.cwd());
const site = await startObservatory({ source: "world", run: "first" });
try {
  await mkdir(folder, { recursive: true });
  const run = await site.waitForRun();
  // A severe post of some length: its words are marked in their midst.
  const [post] = await site.query<{ id: string; dimension: string }>(`
    SELECT e.post_id AS id, d.dimension
    FROM evaluation e JOIN dimension_score d ON d.evaluation_id = e.id JOIN evidence v USING (evaluation_id, dimension)
    JOIN post p ON p.id = e.post_id
    WHERE e.is_current AND e.subject_kind = 'post' AND d.score >= 7 AND v.field = 'content' AND v.start_offset > 100
    ORDER BY (SELECT count(*) FROM comment c WHERE c.post_id = p.id) DESC, p.id LIMIT 1`);
  if (!post) throw new Error("The simulated world has no severe post.");
  await take("overview", "dark", "/");
  await take("post", "dark", evidenceHref(post.id, post.id, { dimension: post.dimension, index: 0 }));
  await take("trends", "light", "/trends");
  await take("run", "light", runHref(run.id));
} finally {
  await site.stop();
  await browser.close();
}

async function take(name: string, colorScheme: "dark" | "light", address: string): Promise<void> {
  const viewport = { width: 1_280, height: 800 };
  const context = await browser.newContext({ colorScheme, viewport, reducedMotion: "reduce", timezoneId: "UTC" });
  const page = await context.newPage();
  await page.goto(`${site.url}${address}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.getByText("Drawing …").first().waitFor({ state: "detached" });
  const file = path.join(folder, `${name}.webp`);
  const picture = await draw(page);
  await writeFile(file, picture);
  console.log(`${path.relative(process.cwd(), file)}: ${(picture.length / 1_024).toFixed(0)} KB`);
  await context.close();
}

/** As WebP, which Playwright does not offer and Chromium does, at the best quality that the limit allows. */
async function draw(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  for (let quality = 90; ; quality -= 5) {
    const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality });
    const picture = Buffer.from(data, "base64");
    if (picture.length <= limitBytes || quality <= 40) return picture;
  }
}
