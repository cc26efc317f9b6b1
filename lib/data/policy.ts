import "server-only";
import { defaultPolicy, type Policy, parsePolicy } from "@/lib/domain/policy";
import { inForce } from "./as-of";
import type { Read } from "./snapshot";

/** The version of a policy by which something was judged. */
export type JudgingVersion = { id: string; from: Date; authorName: string };

/** The coverage policy in force at an instant; the usual one where none was. */
export async function policyAt(read: Read, at: Date): Promise<Policy> {
  return (await policyVersionAt(read, at)).policy;
}

/** Likewise, with its version; null where none was written. */
export async function policyVersionAt(
  read: Read,
  at: Date,
): Promise<{ policy: Policy; judgedBy: JudgingVersion | null }> {
  const [row] = await read<JudgingVersion & { policy: unknown }>(
    `SELECT v.id, v."from", v.author_name AS "authorName", v.policy FROM policy_versions v WHERE ${inForce("v", "$1")}`,
    [at],
  );
  if (!row) return { policy: defaultPolicy, judgedBy: null };
  const { policy, ...judgedBy } = row;
  return { policy: parsePolicy(policy), judgedBy };
}
