import "server-only";
import type { Granted } from "@/lib/domain/access";
import { type Coverage, evaluateCoverage } from "@/lib/domain/coverage";
import type { CoverageFacts } from "@/lib/domain/coverage-facts";
import { type Day, dayOf } from "@/lib/domain/day";
import type { Policy } from "@/lib/domain/policy";
import { type PolicyEffect, policyEffect } from "@/lib/domain/policy-effect";
import { currentSeq } from "./audit";
import { readCoverageFacts, readUnassigned } from "./coverage-facts";
import { getOrganisation } from "./organisation";
import { policyAt } from "./policy";
import { snapshot } from "./snapshot";

/** The register as it stands, judged by the policy in force. */
type Standing = { day: Day; at: Date; policy: Policy; facts: CoverageFacts; coverage: Coverage };

/** The last one that was read: whoever edits a policy asks again with each number, of the same register. */
let known: { key: string; standing: Promise<Standing> } | null = null;

/** What a policy would change as of today, if it were saved. Reads only. */
export async function readPolicyEffect(_: Granted<"coverage:write">, policy: Policy): Promise<PolicyEffect> {
  const { currency, timeZone } = await getOrganisation();
  const { day, at, facts, coverage, policy: before } = await standingNow(timeZone);
  // Of people without a persona the facts have only those whom the policy in force asks about.
  const isSame = policy.unassigned.days === before.unassigned.days;
  const unassigned = isSame
    ? facts.unassigned
    : await snapshot((read) => readUnassigned(read, at, policy.unassigned.days));
  const after = evaluateCoverage({ ...facts, unassigned }, policy, at);
  const context = { currency, timeZone };
  return policyEffect(
    { before: coverage, after, policy, day },
    { was: { ...context, policy: before }, is: { ...context, policy } },
  );
}

async function standingNow(timeZone: string): Promise<Standing> {
  const day = dayOf(new Date(), timeZone);
  const key = `${await currentSeq()} ${day}`;
  if (known?.key === key) return known.standing;
  const standing = snapshot(async (read) => {
    const at = new Date();
    const policy = await policyAt(read, at);
    const facts = await readCoverageFacts(read, { at, timeZone, policy });
    return { day, at, policy, facts, coverage: evaluateCoverage(facts, policy, at) };
  });
  known = { key, standing };
  // What failed is tried again.
  standing.catch(() => {
    if (known?.standing === standing) known = null;
  });
  return standing;
}
