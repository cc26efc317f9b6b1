import "server-only";
import { networkOf } from "@/lib/domain/network-address";
import { overLimit, rateLimiter, secondsToWait } from "./rate-limiter";

/** Pages and answers by link from one network address: more than a hurried manager needs, less than trying tokens takes. */
export const linkVisits = { points: 600, duration: 15 * 60 };

/** Counts a visit by a link from an address, whether the link works or not. Answers how many seconds to wait, else 0. */
export async function countVisit(address: string): Promise<number> {
  const refusal = await overLimit(rateLimiter("link", linkVisits), networkOf(address));
  return refusal ? secondsToWait(refusal) : 0;
}
