import type { Held } from "./cell-holders";
import type { PersonFact } from "./coverage-facts";
import { holdsAt } from "./interval";
import type { JudgedUnit } from "./judged-unit";
import { dayInMs, daysBetween } from "./judging";
import type { Persona } from "./persona";
import { type PersonRef, type Standing, standingAt } from "./standing";

/** A departure after which nobody holds the cell. */
export type Succession = Leaver;
type Leaver = { leaver: PersonRef; opensAt: Date };

type Cell = { index: number; persona: Persona; held: Held };
type Setting = {
  /** In tree order, as they are now. */
  units: readonly JudgedUnit[];
  people: readonly Standing[];
  at: Date;
  /** How far ahead departures count. */
  days: number;
  /** A leave of at most so many days opens nothing. */
  leaveDays: number;
};

/**
 * Tells of a cell whether it opens when one of its holders leaves. Whoever holds it now, is away, or has something beginning
 * until then is asked again as of that instant, with all that is known of them.
 */
export function successions({ units, people, at, days, leaveDays }: Setting): (cell: Cell) => Succession | null {
  const horizon = new Date(at.getTime() + days * dayInMs);
  const [now, last] = [at.getTime(), horizon.getTime()];
  const anyBegins = (rows: readonly { from: Date }[]) => {
    for (const { from } of rows) if (from.getTime() > now && from.getTime() <= last) return true;
    return false;
  };
  const comers: PersonFact[] = [];
  for (const { fact, leave, until } of people) {
    const mayBegin = until <= last && (anyBegins(fact.posts) || anyBegins(fact.assignments) || anyBegins(fact.covers));
    if (leave !== null || mayBegin) comers.push(fact);
  }
  let known: Map<PersonRef, PersonFact> | null = null;
  const factOf = (ref: PersonRef) => {
    known ??= factsByRef(people);
    return known.get(ref);
  };

  const leaversOf = leaversBy(horizon);

  return ({ index, persona, held }) => {
    const leavers = leaversOf(held);
    if (leavers.length === 0) return null;
    const reach = reachOf(units, index, persona);
    const holds = (fact: PersonFact | undefined, then: Date) =>
      fact !== undefined && holdsThen(fact, reach, then, leaveDays);
    const isHeld = (then: Date) =>
      held.holders.some((each) => holds(factOf(each), then)) || comers.some((fact) => holds(fact, then));
    return leavers.find(({ opensAt }) => !isHeld(opensAt)) ?? null;
  };
}

/** Of the holders of a cell, who leaves by an instant, the first to go first. Cells that are held alike share their answer. */
function leaversBy(horizon: Date): (held: Held) => readonly Leaver[] {
  const known = new Map<Held, readonly Leaver[]>();
  return (held) => {
    const found = known.get(held) ?? leaversOf(held, horizon);
    known.set(held, found);
    return found;
  };
}

function leaversOf({ holders }: Held, horizon: Date): readonly Leaver[] {
  const leavers: Leaver[] = [];
  for (const leaver of holders) {
    const { leavesOn } = leaver;
    if (leavesOn !== null && leavesOn <= horizon) leavers.push({ leaver, opensAt: leavesOn });
  }
  return leavers.sort((a, b) => a.opensAt.getTime() - b.opensAt.getTime() || (a.leaver.id < b.leaver.id ? -1 : 1));
}

function factsByRef(people: readonly Standing[]): Map<PersonRef, PersonFact> {
  const facts = new Map<PersonRef, PersonFact>();
  for (const { ref, fact } of people) facts.set(ref, fact);
  return facts;
}

/** From which units a cell is held: by covers and own units, and by own units alone. */
type Reach = { persona: Persona; within: ReadonlySet<string>; above: ReadonlySet<string> };

function reachOf(units: readonly JudgedUnit[], index: number, persona: Persona): Reach {
  const unit = units[index];
  if (!unit) return { persona, within: new Set(), above: new Set() };
  const within = unit.isRolledUp ? units.slice(index, index + unit.below + 1) : [unit];
  // Walking back, every unit that is less deep than all seen so far is above.
  const above = new Set<string>();
  let depth = unit.depth;
  for (let at = index - 1; at >= 0 && depth > 0 && persona === "EXECUTIVE"; at -= 1) {
    const other = units[at];
    if (!other || other.depth >= depth) continue;
    above.add(other.id);
    depth = other.depth;
  }
  return { persona, within: new Set(within.map(({ id }) => id)), above };
}

function holdsThen(fact: PersonFact, { persona, within, above }: Reach, then: Date, leaveDays: number): boolean {
  const { post, leave, assignment } = standingAt(fact, then);
  if (!post) return false;
  if (leave !== null && (leave.until === null || daysBetween(leave.from, leave.until) > leaveDays)) return false;
  const { unitId } = post;
  const isOwn = assignment?.persona === persona && unitId !== null && (within.has(unitId) || above.has(unitId));
  const covers = (cover: PersonFact["covers"][number]) =>
    !cover.isDeputy && cover.persona === persona && within.has(cover.unitId) && holdsAt(cover, then);
  return isOwn || fact.covers.some(covers);
}
