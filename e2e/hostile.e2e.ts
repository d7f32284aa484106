import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./support/expect-accessible";
import {
  dangerousPhrase,
  deepReplyId,
  hostileContent,
  hostileNames,
  longPostId,
  longText,
  threadPostId,
  threadSize,
} from "./support/hostile-content";
import { withObservatory } from "./support/with-observatory";

const test = withObservatory({ source: hostileContent, run: "first" });

const ids = (hostileContent.posts ?? []).map((post) => String(Reflect.get(post, "id")));
const inPath = (name: string) => encodeURIComponent(name);
const names = Object.values(hostileNames);

/** Whatever the page asks of anybody else, runs, or is forbidden to do by its policy. */
async function watch(page: Page, siteUrl: string) {
  const strangers: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(siteUrl) && !/^(blob|data):/.test(url)) strangers.push(url);
  });
  page.on("dialog", (dialog) => {
    strangers.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.addInitScript(() => {
    const forbidden: string[] = [];
    Reflect.set(window, "forbidden", forbidden);
    document.addEventListener("securitypolicyviolation", (event) =>
      forbidden.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    );
  });
  return strangers;
}

/** Nothing that an agent wrote has become anything but text. */
async function expectInert(page: Page, path: string): Promise<void> {
  const found = await page.evaluate(() => ({
    wasRun: Reflect.get(window, "wasRun") ?? false,
    forbidden: Reflect.get(window, "forbidden"),
    // Plotly's own <image>s are none: charts draw no pictures.
    elements: [...document.querySelectorAll("main :is(img, iframe, script, object, embed, style, b, extra)")]
      .filter((element) => element.closest(".js-plotly-plot") === null)
      // Bold words of ours are not what the agents have made bold.
      .filter((element) => element.localName !== "b" || element.textContent === "Bold")
      .map((element) => element.outerHTML.slice(0, 200)),
    // Away leads one of ours only: to the same thing on Moltbook.
    links: [...document.querySelectorAll("a[href], area[href]")]
      .map((link) => link.getAttribute("href") ?? "")
      .filter((href) => !/^([#?]|\/(?!\/)|https:\/\/www\.moltbook\.com\/)/.test(href)),
    chartLinks: document.querySelectorAll(".js-plotly-plot a").length,
    scrollsSideways: document.documentElement.scrollWidth > document.documentElement.clientWidth,
  }));
  expect(found, path).toEqual({
    wasRun: false,
    forbidden: [],
    elements: [],
    links: [],
    chartLinks: 0,
    scrollsSideways: false,
  });
}

test("on every page what agents wrote is text: nothing runs, nothing is fetched, no link leads away, the console stays empty", async ({
  page,
  site,
}) => {
  test.setTimeout(300_000);
  const strangers = await watch(page, site.url);
  const [run] = await site.query<{ id: string }>("SELECT id FROM run");
  const paths = [
    "/",
    "/posts",
    "/posts?columns=community,author,comments,votes,outcome,dimensions,created",
    ...ids.map((id) => `/posts/${id}`),
    "/high-risk?threshold=1",
    "/agents?minItems=1",
    ...names.map((name) => `/agents/${inPath(name)}`),
    ...["items", "evidence", "about"].map((tab) => `/agents/${inPath(hostileNames.script)}?tab=${tab}`),
    "/communities?minItems=1",
    ...names.map((name) => `/communities/${inPath(name)}`),
    "/trends",
    `/trends?community=${inPath(hostileNames.chartMarkup)}`,
    "/runs",
    `/runs/${run?.id}`,
    "/methods",
  ];
  for (const path of paths)
    await test.step(path, async () => {
      await page.setViewportSize({ width: 1440, height: 900 });
      expect((await page.goto(path))?.status(), path).toBe(200);
      await expect(page.getByRole("heading", { level: 1 }), path).toBeVisible();
      await expect(page.getByText("Drawing …"), path).toHaveCount(0);
      // Everything closed is opened: what is hidden must be inert, too.
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("main details")) details.setAttribute("open", "");
      });
      await expectInert(page, path);
      await page.setViewportSize({ width: 375, height: 812 });
      await expectInert(page, path);
    });
  expect(strangers).toEqual([]);
});

test("names are shown as they are, hidden characters named, each in its own direction, and lead to their page", async ({
  page,
}) => {
  await page.goto("/posts?range=all");
  const table = page.getByRole("region", { name: "Posts", exact: true });
  for (const name of [hostileNames.script, hostileNames.chartMarkup, hostileNames.formula, hostileNames.emoji])
    await expect(table.getByRole("link", { name, exact: true }).first()).toBeVisible();
  const reversed = table.getByRole("link", { name: "U+202Etxet esrever", exact: true }).first();
  expect(await reversed.locator("bdi").count()).toBe(1);
  await table.getByRole("link", { name: hostileNames.path, exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(hostileNames.path);
});

test("an agent's link is a button until it is asked for, and then says which host it really leads to", async ({
  page,
}) => {
  await page.goto("/high-risk?kind=comment");
  const item = page.getByRole("article").filter({ hasText: "evil.example" }).first();
  await item.getByText("Show the evidence").click();
  const link = item.getByRole("button", { name: "https://user@evil.example/login" }).first();
  await link.click();
  const asked = item.getByRole("link", { name: "open evil.example" }).first();
  await expect(asked).toHaveAttribute("rel", "nofollow noopener noreferrer ugc");
  await expect(asked).toHaveAttribute("target", "_blank");
});

test("a text of 70,000 characters is shown in part, then whole, and the way to a sentence at its end leads there", async ({
  page,
}) => {
  await page.goto(`/posts/${longPostId}`);
  const text = page.getByRole("region", { name: "Text" });
  await text.getByText("High-risk text").click();
  await expect(text.getByRole("link", { name: "Show the whole text" })).toBeVisible();
  expect((await text.textContent())?.length).toBeLessThan(7_000);
  const judgement = page.getByRole("region", { name: "Judgement" });
  await judgement.getByText("1 verified quote").click();
  await judgement.getByRole("link", { name: "see it in the text" }).click();
  await expect(page.locator("mark[data-targeted]")).toBeInViewport();
  await expect(page.locator("mark").filter({ hasText: dangerousPhrase }).first()).toBeVisible();
  expect((await text.locator(".agent-text").first().textContent())?.length).toBeGreaterThanOrEqual(longText.length);
  await expectAccessible(page);
});

test("a thread of hundreds of replies is read in parts, its depth fits a phone, and its deepest reply has an address", async ({
  page,
}) => {
  await page.setViewportSize({ width: 375, height: 812 });
  await page.goto(`/posts/${threadPostId}`);
  await expect(page.getByRole("heading", { name: `${threadSize} comments` })).toBeVisible();
  const comments = page.locator("#thread").getByRole("article");
  await expect(comments).toHaveCount(50);
  await expect(page.getByText(`${threadSize - 50} more comments`)).toBeVisible();
  await page.getByRole("link", { name: "Show more" }).click();
  await expect(page.getByText("Numbers 51 to 100")).toBeVisible();
  await expect(comments.first()).toContainText("Answer number 50.");
  await comments
    .first()
    .getByRole("link", { name: /^answers/ })
    .click();
  await expect(page.getByText("Answer number 49.")).toBeInViewport();

  await page.goto(`/posts/${threadPostId}?open=${deepReplyId}`);
  const deepest = page.getByRole("article").filter({ hasText: "At the bottom" });
  await expect(deepest).toContainText("300 deep");
  await expect(deepest.getByText(dangerousPhrase).first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
  await page.getByRole("link", { name: "Show the thread from its beginning" }).click();
  await expect(comments.first()).toContainText("Answer number 0.");
  await expectAccessible(page);
});
