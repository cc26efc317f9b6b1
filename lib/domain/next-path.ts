// Only the path and the query of it are used: the host is one that cannot exist.
const base = "http://muster.invalid";

/**
 * Where to go after signing in: a page of this site, or "/" for anything that could lead elsewhere ("//evil.example",
 * "/\evil.example", "javascript:"), to data, or back to the sign-in page.
 */
export function nextPath(next: string | null | undefined): string {
  if (!next?.startsWith("/") || next.length > 2_000 || !URL.canParse(next, base)) return "/";
  const url = new URL(next, base);
  if (url.origin !== base || url.pathname.startsWith("//")) return "/";
  if (/^\/(api|sign-in|set-up|invite|reset|_next)(\/|$)/.test(url.pathname)) return "/";
  return url.pathname + url.search;
}
