import "server-only";
import type { Granted } from "@/lib/domain/access";
import { type Coverage, evaluateCoverage } from "@/lib/domain/coverage";
import { type Day, instantOf } from "@/lib/domain/day";
import { type Policy, parsePolicy } from "@/lib/domain/policy";
import { readCoverageFacts } from "./coverage-facts";
import { snapshot } from "./snapshot";

export type CoverageOnDay = {
  day: Day;
  isToday: boolean;
  organisation: { name: string; currency: string; timeZone: string };
  policy: Policy;
  coverage: Coverage;
};

/** Coverage as of a day; of today when none is given, or something that is not one. */
export async function getCoverage(_: Granted<"coverage:read">, asOf?: string): Promise<CoverageOnDay> {
  const { organisation, policy, facts, ...when } = await snapshot(async (read) => {
    const [row] = await read<{ name: string; currency: string; timeZone: string; policy: unknown }>(
      `SELECT name, currency, time_zone AS "timeZone", policy FROM organisation`,
    );
    const { policy: stored, ...organisation } = row ?? { name: "", currency: "USD", timeZone: "UTC", policy: {} };
    const policy = parsePolicy(stored);
    const { timeZone } = organisation;
    const when = instantOf(asOf, new Date(), timeZone);
    const facts = await readCoverageFacts(read, { at: when.at, timeZone, policy });
    return { organisation, policy, facts, ...when };
  });
  const { day, isToday, at } = when;
  return { day, isToday, organisation, policy, coverage: evaluateCoverage(facts, policy, at) };
}
