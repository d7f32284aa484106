import { ObservatoryError } from "../errors";

/**
 * Refuses a request that another site's page made the browser send (CSRF). Sec-Fetch-Site is the browser's own word, sent on https and
 * localhost; elsewhere Origin has to name the host that was asked. A request with neither comes from no browser of today and has no
 * business with a session cookie. `siteUrl`: the site's address where a proxy hides the host (NEXTAUTH_URL).
 */
export function checkOrigin(headers: Headers, siteUrl: string | null): void {
  const fetchSite = headers.get("sec-fetch-site");
  if (fetchSite !== null) {
    if (fetchSite === "same-origin") return;
    throw foreign();
  }
  const origin = headers.get("origin");
  const host = origin !== null && URL.canParse(origin) ? new URL(origin).host : null;
  const own = [headers.get("host"), headers.get("x-forwarded-host"), siteUrl === null ? null : new URL(siteUrl).host];
  if (host === null || !own.includes(host)) throw foreign();
}

const foreign = () =>
  new ObservatoryError("forbidden", "This request did not come from a page of this site, so it was not carried out.");
