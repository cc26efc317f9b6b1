import "server-only";
import { sealedId, unsealedId } from "./sealed-id";

const purpose = "embed link";

/** The token of an embed link. An admin can look it up again. */
export function embedToken(id: string): string {
  return sealedId(id, purpose);
}

/** The id that a token was made from; null for anything else. */
export function readEmbedToken(token: string): string | null {
  return unsealedId(token, purpose);
}
