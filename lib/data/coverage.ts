import "server-only";
import type { Granted } from "@/lib/domain/access";
import { type Coverage, judgeCoverage } from "@/lib/domain/coverage";
import { type Day, dayOf, instantOf } from "@/lib/domain/day";
import type { Policy } from "@/lib/domain/policy";
import { readCoverageFacts } from "./coverage-facts";
import { type JudgingVersion, policyVersionAt } from "./policy";
import { type OrganisationFacts, readOrganisation } from "./read-organisation";
import { snapshot } from "./snapshot";

export type CoverageOnDay = {
  day: Day;
  isToday: boolean;
  /** The instant that is judged. */
  at: Date;
  organisation: OrganisationFacts;
  policy: Policy;
  judgedBy: JudgingVersion | null;
  /** Its gaps in no order. */
  coverage: Coverage;
};

/** Coverage as of a day, or at an instant; of today when none is given, or something that is not one. */
export async function getCoverage(_: Granted<"coverage:read">, asOf?: string | Date): Promise<CoverageOnDay> {
  const { organisation, policy, judgedBy, facts, ...when } = await snapshot(async (read) => {
    const organisation = await readOrganisation(read);
    const { timeZone } = organisation;
    const when = whenOf(asOf, timeZone);
    const { policy, judgedBy } = await policyVersionAt(read, when.at);
    const facts = await readCoverageFacts(read, { at: when.at, timeZone, policy });
    return { organisation, policy, judgedBy, facts, ...when };
  });
  const { day, isToday, at } = when;
  return { day, isToday, at, organisation, policy, judgedBy, coverage: judgeCoverage(facts, policy, at) };
}

function whenOf(asOf: string | Date | undefined, timeZone: string) {
  if (!(asOf instanceof Date)) return instantOf(asOf, new Date(), timeZone);
  return { day: dayOf(asOf, timeZone), at: asOf, isToday: false };
}
