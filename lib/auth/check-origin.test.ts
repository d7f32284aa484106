import { expect, test } from "vitest";
import { checkOrigin } from "./check-origin";

const check =
  (headers: Record<string, string>, siteUrl: string | null = null) =>
  () =>
    checkOrigin(new Headers({ host: "observatory.example:3000", ...headers }), siteUrl);

test.each([
  [{ "sec-fetch-site": "same-origin" }, null],
  [{ origin: "http://observatory.example:3000" }, null],
  [{ host: "10.0.0.5", origin: "https://public.example" }, "https://public.example"],
  [{ host: "10.0.0.5", "x-forwarded-host": "public.example", origin: "https://public.example" }, null],
])("lets in what a page of this site sends: %j", (headers, siteUrl) => {
  expect(check(headers, siteUrl)).not.toThrow();
});

test.each([
  [{ "sec-fetch-site": "cross-site", origin: "http://observatory.example:3000" }],
  [{ "sec-fetch-site": "same-site" }],
  [{ "sec-fetch-site": "none" }],
  [{ origin: "https://evil.example" }],
  [{ origin: "http://observatory.example" }],
  [{ origin: "http://observatory.example:3000.evil.example" }],
  [{ origin: "null" }],
  [{}],
])("refuses what another site's page, or no page, sends: %j", (headers) => {
  expect(check(headers as Record<string, string>)).toThrow("did not come from a page of this site");
});
