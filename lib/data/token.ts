import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** A secret that is its own proof, 256 random bits as 43 characters of base64url: a session id, the token of a one-time link. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/**
 * What the database stores instead of the token, so that a stolen backup opens nothing. A plain SHA-256 is enough: 256
 * random bits cannot be guessed, so there is nothing for a slow hash to slow down.
 */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
