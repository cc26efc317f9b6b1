import "server-only";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { database } from "./db";

/** Tries allowed within a window of so many seconds. */
export type RateLimit = { points: number; duration: number };

// One per limit and process: each also removes counts that are over.
const limiters = new Map<string, RateLimiterPostgres>();

/** The counter of a limit, kept in PostgreSQL. */
export function rateLimiter(name: string, limit: RateLimit): RateLimiterPostgres {
  const known = limiters.get(name);
  if (known) return known;
  const made = new RateLimiterPostgres({
    storeClient: database().pool,
    storeType: "pool",
    tableName: "sign_in_limits",
    // A migration makes it: the app role cannot.
    tableCreated: true,
    keyPrefix: name,
    ...limit,
  });
  limiters.set(name, made);
  return made;
}

/** Counts a try; null when it is within the limit, else what the counter says of it. */
export async function overLimit(limiter: RateLimiterPostgres, key: string): Promise<RateLimiterRes | null> {
  try {
    await limiter.consume(key);
    return null;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return refusal;
  }
}

/** Seconds until the next try is allowed. */
export function secondsToWait({ msBeforeNext }: RateLimiterRes): number {
  return Math.max(1, Math.ceil(msBeforeNext / 1000));
}
