interface Result {
  /** Where to go on. */
  url: string | null;
  /** A code for `explainSignInError`; null: it worked. */
  error: string | null;
}

/** A form post to next-auth with its CSRF token. Asked for JSON it answers {url}, with ?error= or ?csrf= in it where it refused. */
export async function postToNextAuth(endpoint: string, fields: Record<string, string>): Promise<Result> {
  try {
    const { csrfToken } = await (await fetch("/api/auth/csrf")).json();
    const response = await fetch(`/api/auth/${endpoint}`, {
      method: "POST",
      body: new URLSearchParams({ ...fields, csrfToken, json: "true" }),
    });
    const { url } = await response.json();
    const target = new URL(url, window.location.href);
    const refused = !response.ok || target.searchParams.has("csrf");
    const error = target.searchParams.get("error") ?? (refused ? "Unavailable" : null);
    // next-auth knows our address from NEXTAUTH_URL, the browser knows it better: of our own pages only the path counts.
    const isGitHub = target.origin === "https://github.com";
    return { error, url: isGitHub ? target.href : `${target.pathname}${target.search}` };
  } catch {
    return { url: null, error: "Unreachable" };
  }
}
