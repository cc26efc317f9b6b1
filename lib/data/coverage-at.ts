import "server-only";
import { type Coverage, evaluateCoverage } from "@/lib/domain/coverage";
import { readCoverageFacts } from "./coverage-facts";
import { policyAt } from "./policy";
import { snapshot } from "./snapshot";

/** Coverage at an instant, for Muster's own work: what is shown of it is for whoever calls to guard. Null before set-up. */
export function coverageAt(at: Date): Promise<Coverage | null> {
  return snapshot(async (read) => {
    const [organisation] = await read<{ timeZone: string }>(`SELECT time_zone AS "timeZone" FROM organisation`);
    if (!organisation) return null;
    const policy = await policyAt(read, at);
    return evaluateCoverage(await readCoverageFacts(read, { at, ...organisation, policy }), policy, at);
  });
}
