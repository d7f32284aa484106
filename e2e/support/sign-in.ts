import { expect, type Page } from "@playwright/test";
import type { Site } from "./observatory";

/**
 * Signs the page's browser in as the administrator without moving the page: the form's journey is admin.e2e.ts's, and a page that is still being
 * led somewhere cannot be sent elsewhere.
 */
export async function signInAsAdmin(page: Page, { admin, url }: Site): Promise<void> {
  const headers = { origin: url };
  const { csrfToken } = await (await page.request.get("/api/auth/csrf")).json();
  const response = await page.request.post("/api/auth/callback/credentials", {
    headers,
    form: { ...admin, csrfToken, json: "true", callbackUrl: "/admin" },
  });
  expect(response.status()).toBe(200);
  expect(await (await page.request.get("/api/auth/session")).json()).toMatchObject({ user: {} });
}

/** Starts a run as the page of admin does; answers its id. The page's browser must be signed in. */
export async function triggerRun(page: Page, { url }: Site, params: object): Promise<string> {
  const response = await page.request.post("/api/admin/runs/trigger", { headers: { origin: url }, data: { params } });
  const answer = await response.json();
  expect(answer).toMatchObject({ runId: expect.any(String) });
  return answer.runId;
}
