import type { CoverageFacts, PersonFact } from "./coverage-facts";
import { holdsAt, type Interval } from "./interval";
import type { Persona } from "./persona";
import type { ProviderSide } from "./provider";
import type { SeatKind } from "./seat";

/** What is supposed to become of somebody at the instant that is judged. */
export type Supposition = { personId: string } & (
  | { what: "LEAVES" }
  /** Away from then on; null while nobody knows until when. */
  | { what: "IS_AWAY"; until: Date | null }
  | { what: "MOVES"; unitId: string | null }
  | { what: "LOSES_PERSONA" }
  | { what: "LOSES_SEAT"; kind: SeatKind }
  | { what: "LOSES_COVER"; unitId: string; persona: Persona }
  | { what: "LOSES_PROVIDER"; providerId: string; side: ProviderSide }
);

/**
 * The facts as they would be if all of it came true at the instant. Whom the facts do not know has no roles to lose: to
 * be missed where people are counted, they must be among them.
 */
export function supposing(facts: CoverageFacts, suppositions: readonly Supposition[], at: Date): CoverageFacts {
  const ofPerson = new Map<string, Supposition[]>();
  for (const each of suppositions) ofPerson.set(each.personId, [...(ofPerson.get(each.personId) ?? []), each]);
  const headcounts = new Map(facts.headcounts.map(({ unitId, people }) => [unitId, people]));
  const count = (unitId: string | null, by: 1 | -1) => {
    if (unitId !== null) headcounts.set(unitId, Math.max(0, (headcounts.get(unitId) ?? 0) + by));
  };
  const people = facts.people.flatMap((person) => {
    const own = ofPerson.get(person.id);
    if (!own) return [person];
    const after = own.reduce<PersonFact | null>((one, each) => one && become(one, each, at), person);
    const [was, is] = [unitAt(person, at), after && unitAt(after, at)];
    if (was !== is) {
      count(was, -1);
      count(is, 1);
    }
    return after ? [after] : [];
  });
  return { ...facts, people, headcounts: [...headcounts].map(([unitId, people]) => ({ unitId, people })) };
}

/** Null for somebody who is no longer there: all that they hold ends with their employment. */
function become(person: PersonFact, supposition: Supposition, at: Date): PersonFact | null {
  switch (supposition.what) {
    case "LEAVES":
      return null;
    case "IS_AWAY":
      return { ...person, leaves: [...person.leaves, { from: at, until: supposition.until }] };
    case "MOVES":
      return { ...person, posts: moved(person.posts, supposition.unitId, at) };
    case "LOSES_PERSONA":
      return { ...person, assignments: without(person.assignments, () => true, at) };
    case "LOSES_SEAT":
      return { ...person, seats: without(person.seats, ({ kind }) => kind === supposition.kind, at) };
    case "LOSES_COVER": {
      const { unitId, persona } = supposition;
      const isIt = (cover: PersonFact["covers"][number]) => cover.unitId === unitId && cover.persona === persona;
      return { ...person, covers: without(person.covers, isIt, at) };
    }
    case "LOSES_PROVIDER": {
      const { providerId, side } = supposition;
      const isIt = (each: PersonFact["providerCovers"][number]) => each.providerId === providerId && each.side === side;
      return { ...person, providerCovers: without(person.providerCovers, isIt, at) };
    }
  }
}

/** A planned last day stays: the new post ends with the one that it takes over from. */
function moved(posts: PersonFact["posts"], unitId: string | null, at: Date): PersonFact["posts"] {
  return posts.flatMap((post) =>
    holdsAt(post, at)
      ? [
          { ...post, until: at },
          { ...post, unitId, from: at },
        ]
      : [post],
  );
}

/** What holds then ends then; what is over or still to come stays as it is. */
function without<Row extends Interval>(rows: readonly Row[], isIt: (row: Row) => boolean, at: Date): Row[] {
  return rows.map((row) => (isIt(row) && holdsAt(row, at) ? { ...row, until: at } : row));
}

function unitAt({ posts }: PersonFact, at: Date): string | null {
  return posts.find((post) => holdsAt(post, at))?.unitId ?? null;
}
