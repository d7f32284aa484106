import { gzipSync } from "node:zlib";
import type { Browser } from "@playwright/test";
import { startObservatory } from "../../e2e/support/observatory";
import { richContent, richPostId } from "../../e2e/support/rich-content";
import { openBrowser } from "./open-browser";

/**
 * npm run bench pages: the JavaScript that a first visit loads, per page, with what is fetched ahead; gzip, as it is sent. Measured in a real browser
 * on the production build, on an observatory of its own with content of a test.
 */

/** Issue 3: a page without a chart loads at most 180 KB. */
const limitKb = 180;
const paths = [
  "/",
  "/posts",
  `/posts/${richPostId}`,
  "/high-risk",
  "/agents",
  "/agents/agent-0",
  "/agents/agent-0?tab=items",
  "/communities",
  "/communities/submolt-1",
  "/trends",
  "/runs",
  "/runs/RUN",
  "/methods",
  "/sign-in",
];

const browser = await openBrowser(process.cwd());
const site = await startObservatory({ source: richContent, run: "first" });
try {
  const { id } = await site.waitForRun();
  console.log("| page | JavaScript, KB gzip | files | with a chart |\n| --- | ---: | ---: | --- |");
  for (const path of paths) {
    const { kb, files, hasChart } = await weigh(browser, `${site.url}${path.replace("RUN", id)}`);
    const isOver = !hasChart && kb > limitKb;
    console.log(
      `| \`${path.replace(richPostId, "ID").replace("RUN", "ID")}\` | ${kb.toFixed(1)}${isOver ? ` (over ${limitKb})` : ""} | ${files} | ${hasChart ? "yes" : "no"} |`,
    );
    if (isOver) process.exitCode = 1;
  }
} finally {
  await site.stop();
  await browser.close();
}

/** In a browser context of its own: nothing is cached. */
async function weigh(from: Browser, url: string) {
  const context = await from.newContext();
  const page = await context.newPage();
  const scripts = new Map<string, Promise<number>>();
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script") return;
    scripts.set(
      response.url(),
      response.body().then((body) => gzipSync(body).length),
    );
  });
  await page.goto(url);
  await page.waitForLoadState("networkidle");
  // A chart fetches its library when it is drawn.
  await page.getByText("Drawing …").first().waitFor({ state: "detached" });
  const sizes = await Promise.all(scripts.values());
  const hasChart = (await page.locator(".js-plotly-plot").count()) > 0;
  await context.close();
  return { kb: sizes.reduce((sum, size) => sum + size, 0) / 1_024, files: sizes.length, hasChart };
}
