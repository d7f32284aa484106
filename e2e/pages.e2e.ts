import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./support/expect-accessible";
import { richContent, richPostId } from "./support/rich-content";
import { signInAsAdmin } from "./support/sign-in";
import { withObservatory } from "./support/with-observatory";

/** First nothing has run; the tests after the first have the first run behind them. */
const test = withObservatory({ source: richContent, run: "none" });

/** An address, the heading that says that its page is there, and what it says besides. */
interface Address {
  path: string;
  heading: string | RegExp;
  says?: string[];
  status?: number;
}

const wide = { width: 1440, height: 900 };
const phone = { width: 375, height: 812 };

/** One browser page walks over all addresses: each in both colours by axe, then on a phone, where it must not scroll sideways. */
async function walk(page: Page, addresses: readonly Address[]): Promise<void> {
  for (const { path, heading, says = [], status = 200 } of addresses)
    await test.step(path, async () => {
      await page.setViewportSize(wide);
      await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
      expect((await page.goto(path))?.status()).toBe(status);
      await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
      for (const text of says) await expect(page.getByRole("main")).toContainText(text);
      await expectDrawn(page);
      await expectAccessible(page);
      await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
      await expectAccessible(page);
      await page.setViewportSize(phone);
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
      await expectAccessible(page);
    });
}

/** Every chart of the page has come. */
async function expectDrawn(page: Page): Promise<void> {
  await expect(page.getByText("Drawing …")).toHaveCount(0);
  const charts = page.locator("main [role=img]:has(.js-plotly-plot)");
  await expect(
    charts.locator(".main-svg").first().or(page.locator("main:not(:has(.js-plotly-plot))")).first(),
  ).toBeVisible();
}

const runFirst = "Runs shows the last ones";
const emptyPages: readonly Address[] = [
  {
    path: "/",
    heading: /./,
    says: [
      "No run has been started yet.",
      "The schedule starts one every hour",
      "No scored message reached 7 in this period.",
      "Widen the time range",
      "No item was scored in this period.",
    ],
  },
  { path: "/posts", heading: "Posts", says: ["is stored.", runFirst] },
  { path: "/posts?community=nowhere", heading: "Posts", says: ["is as asked for.", "Widen the time range"] },
  { path: "/agents", heading: "Agents", says: ["No agent"] },
  { path: "/communities", heading: "Communities", says: ["No community"] },
  { path: "/high-risk", heading: "High risk", says: ["has a score of 7 or more.", "Widen the"] },
  { path: "/trends", heading: "Trends", says: ["No item was scored in this period.", "Widen the time range"] },
  { path: "/runs", heading: "Runs", says: ["No run has been started yet.", "The schedule starts one every hour"] },
  { path: "/methods", heading: "Methods", says: ["No judge has given a verdict yet.", "Nothing has been stored yet."] },
];
const adminPages: readonly Address[] = [
  { path: "/admin", heading: "Admin", says: ["No run has failed."] },
  { path: "/admin/runs/new", heading: "Start a run" },
  { path: "/admin/settings", heading: "Settings", says: ["Posts per run"] },
  { path: "/admin/users", heading: "Users", says: ["admin@example.org"] },
  { path: "/admin/audit", heading: "Audit log", says: ["user.signed_in"] },
  { path: "/sign-in/password", heading: "Change password" },
];

test("an empty observatory says on every page why it is empty and what to do, in both colours and on a phone", async ({
  page,
}) => {
  test.setTimeout(300_000);
  await walk(page, [...emptyPages, { path: "/sign-in", heading: "Sign in" }]);
});

test.describe("with the first run behind it", () => {
  test.beforeAll(async ({ site }) => {
    test.setTimeout(180_000);
    await site.runFirst();
  });

  test("every page for readers is accessible in both colours, fits a phone and leaves the console clean", async ({
    page,
    site,
  }) => {
    test.setTimeout(400_000);
    const [run] = await site.query<{ id: string }>("SELECT id FROM run");
    await walk(page, [
      { path: "/", heading: /./, says: ["63 of 69", "Deception"] },
      { path: "/posts", heading: "Posts", says: ["60 posts", "Post 59"] },
      {
        path: "/posts?outcome=refused&columns=outcome",
        heading: "Posts",
        says: ["refusal: the model would not answer"],
      },
      { path: `/posts/${richPostId}`, heading: "Post 50", says: ["Answer 8"] },
      { path: "/agents", heading: "Agents", says: ["agent-0"] },
      { path: "/agents/agent-0", heading: /agent-0/ },
      { path: "/agents/agent-0?tab=items", heading: /agent-0/ },
      { path: "/agents/agent-0?tab=evidence", heading: /agent-0/ },
      { path: "/agents/agent-0?tab=about", heading: /agent-0/ },
      { path: "/communities", heading: "Communities", says: ["submolt-1"] },
      { path: "/communities/submolt-1", heading: /submolt-1|Submolt 1/i },
      { path: "/high-risk?threshold=5", heading: "High risk", says: ["Post 50"] },
      { path: "/trends", heading: "Trends" },
      { path: "/runs", heading: "Runs", says: ["succeeded"] },
      { path: `/runs/${run?.id}`, heading: "dump run", says: ["8 of 8 done"] },
      { path: "/methods", heading: "Methods" },
    ]);
  });

  test("every page of admin is accessible in both colours, fits a phone and leaves the console clean", async ({
    page,
    site,
  }) => {
    test.setTimeout(300_000);
    await signInAsAdmin(page, site);
    await walk(page, adminPages);
  });

  test.describe("what is not known", () => {
    // The browser notes the answer's status; that it is 404 is what is tested.
    test.use({ expectedConsole: [/status of 404/] });

    test("an address that names nothing known is answered with 404, and the page says so", async ({ page }) => {
      test.setTimeout(120_000);
      const unknown = { heading: "Not found", says: ["We do not know what this address names."], status: 404 };
      await walk(page, [
        ...["/posts/none", "/agents/none", "/communities/none", "/runs/none"].map((path) => ({ path, ...unknown })),
        { path: "/nothing/here", heading: "Not found", says: ["There is nothing at this address."], status: 404 },
      ]);
    });
  });
});
