import { expect, test } from "@playwright/test";
import { type Site, type SiteOptions, startObservatory } from "./observatory";

/**
 * Playwright's `test` with an observatory that the tests of one file share: `site`, and `page.goto("/")` leads to it. Whatever the page writes
 * to the console as an error, and whatever it throws, fails the test, unless `expectedConsole` says that it belongs to the journey.
 */
export function withObservatory(options: SiteOptions) {
  return test.extend<{ expectedConsole: RegExp[]; quietConsole: undefined }, { site: Site }>({
    site: [
      async ({ playwright: _ }, use) => {
        const site = await startObservatory(options);
        await use(site);
        await site.stop();
      },
      { scope: "worker", timeout: 240_000 },
    ],
    baseURL: async ({ site }, use) => use(site.url),
    expectedConsole: [[], { option: true }],
    quietConsole: [
      async ({ page, expectedConsole }, use) => {
        const seen: string[] = [];
        page.on("console", (message) => message.type() === "error" && seen.push(message.text()));
        page.on("pageerror", (error) => seen.push(String(error)));
        await use(undefined);
        expect(seen.filter((text) => !expectedConsole.some((expected) => expected.test(text)))).toEqual([]);
      },
      { auto: true },
    ],
  });
}
