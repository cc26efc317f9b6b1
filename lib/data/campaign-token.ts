import "server-only";
import { sealedId, unsealedId } from "./sealed-id";

const purpose = "campaign link";

/** The token of the link by which somebody answers a campaign. A lead can look it up again. */
export function campaignToken(linkId: string): string {
  return sealedId(linkId, purpose);
}

/** The id of the link that a token was made from; null for anything else. */
export function readCampaignToken(token: string): string | null {
  return unsealedId(token, purpose);
}
