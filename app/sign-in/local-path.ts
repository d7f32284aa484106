/** The page to open after signing in: a path of ours, or the overview where the link named anything else. */
export function parseLocalPath(next: string | string[] | undefined): string {
  const given = Array.isArray(next) ? next[0] : next;
  const here = "http://here.invalid";
  if (!given?.startsWith("/") || !URL.canParse(given, here)) return "/";
  const url = new URL(given, here);
  // "//host" and "/\host" name another host, whatever they begin with.
  return url.origin === here ? `${url.pathname}${url.search}` : "/";
}
