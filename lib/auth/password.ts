import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { maximumLength, normalisePassword } from "@/lib/domain/password";

// OWASP's recommendation for argon2id, which is what this library hashes with unless told otherwise: 19 MiB, two passes,
// one lane.
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export function hashPassword(password: string): Promise<string> {
  return hash(normalisePassword(password), options);
}

/**
 * Whether the password is the one hashed. Without a hash (no such user, or one who has not chosen a password yet) the
 * same work is done for nothing, so that the time to answer does not tell who exists.
 */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hash("", options);
  // Over-long input is cut rather than refused early, again to answer everybody in the same time.
  const typed = normalisePassword(password.slice(0, maximumLength * 2));
  const matches = await verify(stored ?? (await decoy), typed);
  return matches && stored !== null && password.length <= maximumLength * 2;
}

let decoy: Promise<string> | undefined;
