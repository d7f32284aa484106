import { existsSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { chromium } from "@playwright/test";
import { Failure } from "../process/failure.mjs";
import { runCommand } from "../process/run-command.mjs";
import { step } from "../process/step.mjs";

const debianChromium = "/usr/bin/chromium";

/** A Chromium that starts: Debian's, or Playwright's own; the first that can be had. playwright.config.ts chooses in the same order. */
export async function ensureBrowser(root: string): Promise<void> {
  if (await anyStarts()) return;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get"))
    await step("Installing Debian's chromium (apt-get)", () => installDebian());
  if (await anyStarts()) return;
  await step("Installing Playwright's Chromium", async () => {
    const args = ["node_modules/@playwright/test/cli.js", "install", "chromium"];
    await runCommand(process.execPath, args, { cwd: root, env: process.env, timeLimitMs: 300_000 });
  });
  if (await anyStarts()) return;
  throw new Failure(
    "The browser tests need Chromium, which could not be had: install Debian's package chromium, or run npx playwright install chromium.",
  );
}

const anyStarts = async () => (await starts(debianChromium)) || (await starts(chromium.executablePath()));

async function starts(file: string): Promise<boolean> {
  if (!existsSync(file)) return false;
  // Ubuntu's package of that name is a stub that asks for snap: it prints no version.
  const { stdout } = await runCommand(file, ["--version"], { env: process.env, timeLimitMs: 60_000 });
  return /Chrom/.test(stdout);
}

async function installDebian(): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (let attempt = 1; attempt <= 3; attempt++) {
    // A mirror that hiccups, or another apt that holds the lock, is asked again; whether it worked is seen by starting the browser.
    const update = await runCommand("apt-get", ["update"], { env, timeLimitMs: 180_000 });
    const install = ["install", "-y", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=120", "chromium"];
    if (update.code === 0 && (await runCommand("apt-get", install, { env, timeLimitMs: 420_000 })).code === 0) return;
    await wait(attempt * 3_000);
  }
}
