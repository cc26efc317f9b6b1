import "server-only";
import { createHash } from "node:crypto";
import type { Actor } from "@/lib/domain/access";
import { isEmail } from "@/lib/domain/email";
import { networkOf } from "@/lib/domain/network-address";
import { done } from "@/lib/domain/outcome";
import { change } from "./change";
import { db } from "./db";
import { overLimit, rateLimiter, secondsToWait } from "./rate-limiter";

const minute = 60;

/** Wrong tries allowed within a window of so many seconds, in the order in which they are counted. */
export const signInLimits = {
  /** From one network address, whatever the account. */
  address: { points: 50, duration: 15 * minute },
  /** For one account from one network address. */
  pair: { points: 10, duration: 15 * minute },
  /** For one account from anywhere: guessing from many addresses at once stays hopeless too. */
  account: { points: 100, duration: 60 * minute },
};
type Limit = keyof typeof signInLimits;

/** What a sign-in is checked against. Without a user, or without a password, nothing fits. */
export type SignInUser = { actor: Actor; isActive: boolean; passwordHash: string | null; sessionVersion: number };

export async function findSignInUser(email: string): Promise<SignInUser | null> {
  // What is no address is nobody's; some of it, such as a NUL, the database would not even look up.
  if (!isEmail(email)) return null;
  const user = await db().user.findUnique({ where: { email } });
  if (!user) return null;
  const { id: userId, name, role, personId, isActive, passwordHash, sessionVersion } = user;
  return { actor: { userId, name, email, role, personId }, isActive, passwordHash, sessionVersion };
}

/**
 * Counts a try before its password is looked at, so that a thousand at once are a thousand. Answers how many seconds to
 * wait when there were too many, else 0. A try that one limit refuses does not count against the next ones: otherwise
 * one address could lock an account for everybody.
 */
export async function countTry(email: string, address: string): Promise<number> {
  for (const { limit, key } of keysOf(email, address)) {
    const refusal = await overLimit(limiter(limit), key);
    if (!refusal) continue;
    // The audit trail says it once per lock, not once per try.
    if (refusal.consumedPoints === signInLimits[limit].points + 1) await recordLock(email, limit);
    return secondsToWait(refusal);
  }
  return 0;
}

/** The password was right: its tries do not count. */
export async function forgiveTries(email: string, address: string): Promise<void> {
  for (const { limit, key } of keysOf(email, address)) {
    if (limit === "pair") await limiter(limit).delete(key);
    else await limiter(limit).reward(key);
  }
}

function keysOf(email: string, address: string): { limit: Limit; key: string }[] {
  const network = networkOf(address);
  return [
    { limit: "address", key: network },
    { limit: "pair", key: digest(`${email} ${network}`) },
    { limit: "account", key: digest(email) },
  ];
}

// What was typed as an e-mail address may be anything, a password among others: it is not stored as it is.
function digest(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}

const limiter = (limit: Limit) => rateLimiter(limit, signInLimits[limit]);

async function recordLock(email: string, limit: Limit): Promise<void> {
  const actor = limit === "address" ? undefined : (await findSignInUser(email))?.actor;
  const about = actor ? { subjectId: actor.userId, title: actor.name } : { subjectId: limit, title: "Sign-in" };
  await change({ system: "Sign-in" }, async ({ record }) => {
    await record({ event: "sign-in.locked", subject: "user", ...about });
    return done(null);
  });
}
