interface Result {
  /** Where to go on. */
  url: string | null;
  /** A code for `explainSignInError`; null: it worked. */
  error: string | null;
}

/** A form post to next-auth with its CSRF token. It answers {url} when asked for JSON, with ?error= in it where it refused. */
export async function postToNextAuth(endpoint: string, fields: Record<string, string>): Promise<Result> {
  try {
    const { csrfToken } = await (await fetch("/api/auth/csrf")).json();
    const response = await fetch(`/api/auth/${endpoint}`, {
      method: "POST",
      body: new URLSearchParams({ ...fields, csrfToken, json: "true" }),
    });
    const { url } = await response.json();
    const target = new URL(url, window.location.href);
    const error = target.searchParams.get("error") ?? (response.ok ? null : "Unavailable");
    // next-auth knows its address from NEXTAUTH_URL, the browser knows it better.
    const isOurs = !target.hostname.endsWith("github.com");
    return { error, url: isOurs ? `${target.pathname}${target.search}` : target.href };
  } catch {
    return { url: null, error: "Unreachable" };
  }
}
