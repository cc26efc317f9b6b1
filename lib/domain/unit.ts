import { holdsAt, type Interval, overlaps } from "./interval";
import { done, type Outcome } from "./outcome";
import { problemsOf, typedLine } from "./typed-line";

/** What identifies a unit to people. */
export type UnitFacts = { code: string; name: string };

/** A unit to choose, as deep as it stands in the tree. */
export type UnitOption = { id: string; name: string; depth: number };

/** What was typed, cleaned, or what is wrong with it. */
export function unitFacts(typed: UnitFacts): Outcome<UnitFacts> {
  const code = typedLine(typed.code, { field: "code", what: "The code", longest: 50 });
  const name = typedLine(typed.name, { field: "name", what: "The name", longest: 200 });
  if (!code.ok || !name.ok) return { ok: false, problems: problemsOf(code, name) };
  return done({ code: code.value, name: name.value });
}

/** Where a unit stands during an interval. */
export type UnitPlace = Interval & { unitId: string; name: string; parentId: string | null };

/**
 * The name of the unit that would close a loop, if `unitId` stood below `parentId` during an interval: one that stands
 * below the unit itself at some instant of it. Null when the tree stays a tree.
 */
export function loopThroughUnit(
  places: readonly UnitPlace[],
  { unitId, parentId, ...interval }: Interval & { unitId: string; parentId: string },
): string | null {
  const others = places.filter((place) => place.unitId !== unitId);
  // The tree changes only where one of its intervals begins.
  const beginnings = others.filter((place) => overlaps(place, interval)).map(({ from }) => from);
  const instants = [interval.from, ...beginnings.filter((from) => from > interval.from)];
  for (const at of instants) {
    const parents = new Map(others.filter((place) => holdsAt(place, at)).map((place) => [place.unitId, place]));
    // Bounded by the number of units, should the tree hold a loop already.
    let above: string | null = parentId;
    for (let steps = 0; above !== null && steps <= parents.size; steps += 1) {
      if (above === unitId) return parents.get(parentId)?.name ?? "This unit itself";
      above = parents.get(above)?.parentId ?? null;
    }
  }
  return null;
}
