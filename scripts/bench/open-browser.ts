import { existsSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium } from "@playwright/test";
import playwright from "../../playwright.config";
import { ensureBuilt } from "../start/build";
import { ensureBrowser } from "../test/ensure-browser";

/** The browser of the browser tests, started as they start it, for a script that looks at the production build. */
export async function openBrowser(root: string): Promise<Browser> {
  if (!existsSync(path.join(root, "package.json"))) throw new Error("Start this in the project's folder.");
  await ensureBrowser(root);
  await ensureBuilt(root);
  return chromium.launch(playwright.use?.launchOptions);
}
