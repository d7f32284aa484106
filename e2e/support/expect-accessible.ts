import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";

const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** axe finds nothing on the page as it stands: WCAG 2.2 AA and good practice. */
export async function expectAccessible(page: Page): Promise<void> {
  // Through the protocol, so that the page's own policy needs no exception for the test.
  await page.evaluate(await readFile(axePath, "utf8"));
  const found = await page.evaluate(async (runOnly) => {
    const axe = Reflect.get(window, "axe") as {
      run(
        options: object,
      ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
    };
    const { violations } = await axe.run({ runOnly });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`);
  }, rules);
  expect(found).toEqual([]);
}
