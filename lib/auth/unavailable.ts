import { NextResponse } from "next/server";
import { retrySeconds } from "@/lib/data/availability";

/** A page without a database: it says so, and looks again by itself. */
export function unavailablePage(policy: string, nonce: string): NextResponse {
  const headers = {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": policy,
    "Cache-Control": "no-store",
    "Retry-After": String(retrySeconds),
    // Unlike a script, this works under any policy and without one.
    Refresh: String(retrySeconds),
  };
  return new NextResponse(html(nonce), { status: 503, headers });
}

const html = (nonce: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Muster cannot reach its database</title>
<style nonce="${nonce}">
html { background: light-dark(#f8f8f6, #121317); color: light-dark(#17181c, #ededef); font: 15px/1.6 system-ui, sans-serif; }
body { display: grid; min-height: 100dvh; margin: 0; place-items: center; }
main { max-width: 32rem; padding: 1.5rem; }
h1 { font-size: 1.5rem; line-height: 1.3; margin: 0 0 0.5rem; }
p { margin: 0; color: light-dark(#585b64, #a6aab4); }
</style>
</head>
<body>
<main>
<h1>Muster cannot reach its database</h1>
<p>Nothing is lost: what was saved is saved. This page tries again every ${retrySeconds} seconds.</p>
</main>
</body>
</html>
`;
