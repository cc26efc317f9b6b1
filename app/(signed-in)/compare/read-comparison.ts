import { getComparison } from "@/lib/data/comparison";
import { momentOf } from "@/lib/data/moment";
import { readUnitScope } from "@/lib/data/persona-holders";
import type { Granted } from "@/lib/domain/access";
import type { CompareAddress } from "@/lib/domain/compare-address";
import type { Day } from "@/lib/domain/day";

/** Two days, and the unit as it was on each. */
export type ComparedDay = Awaited<ReturnType<typeof comparedMoments>>;

export async function comparedMoments({ from, to }: { from: Day; to: Day }, unit: CompareAddress["unit"]) {
  const [before, after] = await Promise.all([momentOf(from), momentOf(to)]);
  const scopes =
    unit === null ? [null, null] : await Promise.all([readUnitScope(unit, before.at), readUnitScope(unit, after.at)]);
  const [scopeBefore = null, scopeAfter = null] = scopes;
  const name = (scopeAfter ?? scopeBefore)?.name ?? null;
  const units = name === null ? null : { before: scopeBefore?.below ?? [], after: scopeAfter?.below ?? [] };
  return { before, after, scopeAfter, name, units };
}

/** What the page and its files say of two days. */
export function readComparison(
  actor: Granted<"structure:read">,
  { before, after, units }: ComparedDay,
  { persona }: CompareAddress,
) {
  return getComparison(actor, { from: before.at, to: after.at, units, persona });
}
