import type { Cell } from "./coverage-cell";
import type { JudgedUnit } from "./judged-unit";
import { personas } from "./persona";

/**
 * Of each unit the monthly spend that nobody answers for as some persona, with the units below it: the units' own spends,
 * each counted once however many of its cells are unmet; what is waived is accepted. An unmet cell of a rolled-up unit leaves all below it without
 * somebody. Null where something is unmet and no spend of it is known.
 *
 * @param units in tree order: the units below a unit follow it
 * @param cells as many for each unit as there are personas, in the order of the units
 */
export function moneyAtRisk(units: readonly JudgedUnit[], cells: readonly Cell[]): (number | null)[] {
  const risk: (number | null)[] = [];
  const whole: (number | null)[] = [];
  // From the end, so that what is below a unit is summed before it.
  for (let index = units.length - 1; index >= 0; index -= 1) {
    const unit = units[index];
    if (unit === undefined) continue;
    const own = unit.spend === null ? null : Math.max(0, unit.spend);
    let below: number | null = 0;
    let spend = own;
    for (let child = index + 1; child <= index + unit.below; child += 1 + (units[child]?.below ?? 0)) {
      below = sumOf(below, risk[child] ?? null);
      spend = spend === null ? (whole[child] ?? null) : spend + (whole[child] ?? 0);
    }
    whole[index] = spend;
    const isUnmet = cells.slice(index * personas.length, (index + 1) * personas.length).some(isAtRisk);
    if (isUnmet && unit.isRolledUp) risk[index] = spend;
    else risk[index] = isUnmet ? sumOf(below, own) : below;
  }
  return risk;
}

function isAtRisk({ minimum, isMet, state }: Cell): boolean {
  return minimum !== null && minimum > 0 && !isMet && state !== "WAIVED";
}

/** What is known of two amounts: nothing next to something unknown is unknown. */
function sumOf(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return (one ?? 0) + (other ?? 0) || null;
  return one + other;
}
