import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";

/**
 * A link as its row's id under a seal: 22 and 43 characters of base64url. The seal needs the installation's secret, so
 * neither a guessed id nor a stolen copy of the database opens anything, and a link can be looked up again. A seal of one
 * purpose opens nothing of another.
 */
export function sealedId(id: string, purpose: string): string {
  return `${Buffer.from(id.replaceAll("-", ""), "hex").toString("base64url")}${sealOf(id, purpose)}`;
}

/** The id that was sealed for a purpose; null for anything else. */
export function unsealedId(token: string, purpose: string): string | null {
  if (!/^[\w-]{65}$/.test(token)) return null;
  const id = Buffer.from(token.slice(0, 22), "base64url")
    .toString("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  return timingSafeEqual(Buffer.from(sealedId(id, purpose)), Buffer.from(token)) ? id : null;
}

function sealOf(id: string, purpose: string): string {
  return createHmac("sha256", env().NEXTAUTH_SECRET).update(`muster ${purpose} ${id}`).digest("base64url");
}
