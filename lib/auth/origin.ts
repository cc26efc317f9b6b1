import "server-only";
import { env } from "@/lib/env";

type ReadableHeaders = Pick<Headers, "get" | "has">;

/**
 * Whether a request was sent by a page of this very site. A missing, "null" or malformed Origin was not. On plain http,
 * so without a reverse proxy, Muster may be reached by several names: there the Host that the browser used counts too.
 */
export function isSameOrigin(headers: ReadableHeaders): boolean {
  const origin = headers.get("origin");
  if (origin === null || !URL.canParse(origin)) return false;
  const site = new URL(env().NEXTAUTH_URL);
  if (origin === site.origin) return true;
  return site.protocol === "http:" && origin === `http://${headers.get("host")}`;
}

/**
 * Whether a request is harmless or was sent by this site. Reading has no body; what carries one, or names a Server
 * Action, must prove where it comes from. Browsers send Origin with every such request.
 */
export function isTrusted(headers: ReadableHeaders): boolean {
  const length = headers.get("content-length");
  const hasBody = headers.has("transfer-encoding") || (length !== null && length !== "0");
  return !(hasBody || headers.has("next-action")) || isSameOrigin(headers);
}
