import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy } from "@/lib/auth/content-security-policy";
import { isTrusted } from "@/lib/auth/origin";
import { pathHeader } from "@/lib/auth/path-header";
import { unavailablePage } from "@/lib/auth/unavailable";
import { isDatabaseAway } from "@/lib/data/availability";

/** Dresses pages for the browser. It guards nothing: who may see what is decided where it is read. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === "development");
  if (isDatabaseAway()) return unavailablePage(policy, nonce);
  // The session speaks for nobody then in any case; Next would answer 500.
  if (!isTrusted(request.headers)) return new NextResponse("This request did not come from Muster.", { status: 403 });
  // Next reads the nonce from the policy on the request and puts it on its own scripts.
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  headers.set(pathHeader, request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

// Not for data, whose uploads Next would hold in memory for a proxy to read, nor for files that are the same for all,
// nor for links that are framed, whose policy is another.
export const config = { matcher: "/((?!api/|_next/|embed/).*)" };
