import { gapId, type SpendOwnerGap } from "./gap";
import type { JudgedUnit } from "./judged-unit";
import type { Judging } from "./judging";
import { callRoll, type Roll } from "./roll";
import { type SpendSide, spendSides } from "./spend-owner";
import type { Standing } from "./standing";

/** Material units whose spend lacks an owner on either side. A rolled-up unit is owned by whoever owns a unit below it. */
export function checkSpendOwners(
  units: readonly JudgedUnit[],
  people: readonly Standing[],
  { at, stateOf }: Judging,
): SpendOwnerGap[] {
  const ownersOf = byUnit(people);
  return units.flatMap((unit, index): SpendOwnerGap[] => {
    if (!unit.isMaterial) return [];
    const judged = unit.isRolledUp ? units.slice(index, index + unit.below + 1).map(({ id }) => id) : [unit.id];
    const owners = [...new Set(judged.flatMap((id) => ownersOf.get(id) ?? []))];
    const rolls = spendSides.map((side) => ({ side, roll: rollOf(owners, { side, judged, at }) }));
    const missing = rolls.filter(({ roll }) => roll.present.length === 0).map(({ side }) => side);
    if (missing.length === 0) return [];
    const id = gapId("NO_SPEND_OWNER", unit.id, "SPEND");
    return [
      {
        kind: "NO_SPEND_OWNER",
        id,
        state: stateOf(id),
        severity: "HIGH",
        money: unit.judgedSpend,
        missing,
        counted: rolls.flatMap(({ roll }) => roll.present.map(({ ref }) => ref)),
        leftOut: rolls.flatMap(({ roll }) => roll.away.map(({ why }) => why)),
        unit: { id: unit.id, name: unit.name, isRolledUp: unit.isRolledUp },
      },
    ];
  });
}

const unowned: Roll = { present: [], away: [] };

type Side = { side: SpendSide; judged: readonly string[]; at: Date };

function rollOf(owners: readonly Standing[], { side, judged, at }: Side): Roll {
  if (owners.length === 0) return unowned;
  const units = new Set(judged);
  return callRoll(
    owners,
    ({ spendOwners }) => spendOwners.filter((each) => each.side === side && units.has(each.unitId)),
    at,
  );
}

function byUnit(people: readonly Standing[]): ReadonlyMap<string, Standing[]> {
  const owners = new Map<string, Standing[]>();
  for (const standing of people) {
    for (const { unitId } of standing.fact.spendOwners) {
      const known = owners.get(unitId);
      if (known) known.push(standing);
      else owners.set(unitId, [standing]);
    }
  }
  return owners;
}
