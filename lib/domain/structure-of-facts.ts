import type { CoverageFacts, PersonFact } from "./coverage-facts";
import { holdsAt, type Interval } from "./interval";
import type { Persona } from "./persona";
import { seatKinds } from "./seat";
import { type Standing, standingAt } from "./standing";
import type { NamedPerson, People, Structure } from "./structure";

/** As many of a box as are named. */
const named = 5;

type Member = NamedPerson & { from: Date };

/** What the diagram shows of the whole organisation, from the facts that coverage is judged by; the arrows are given. */
export function structureOfFacts(facts: CoverageFacts, interactions: Structure["interactions"], at: Date): Structure {
  const present = facts.people.map((person) => standingAt(person, at)).filter(isPresent);
  const box = (persona: Persona): People => {
    const assigned = membersOf(present, (person) => person.assignments.filter((each) => each.persona === persona), at);
    const has = new Set(assigned.map(({ id }) => id));
    const covering = membersOf(present, (person) => coversOf(person, persona), at).filter(({ id }) => !has.has(id));
    return peopleOf(assigned, covering);
  };
  const seated = membersOf(present, ({ seats }) => seats, at);
  return {
    personas: {
      ENGINEERING: box("ENGINEERING"),
      PRODUCT: box("PRODUCT"),
      EXECUTIVE: box("EXECUTIVE"),
      FINANCE: box("FINANCE"),
    },
    seats: seatKinds.map((kind) => ({
      kind,
      ...peopleOf(membersOf(present, ({ seats }) => seats.filter((seat) => seat.kind === kind), at)),
    })),
    teamCount: seated.length,
    providers: facts.providers
      .filter((provider) => holdsAt(provider, at))
      .map(({ id, name }) => {
        const answering = (side: "ENGINEERING" | "FINANCE") =>
          peopleOf(
            membersOf(
              present,
              ({ providerCovers }) => providerCovers.filter((each) => each.providerId === id && each.side === side),
              at,
            ),
          );
        return { id, name, engineering: answering("ENGINEERING"), finance: answering("FINANCE") };
      }),
    interactions,
  };
}

const isPresent = ({ isEmployed, leave }: Standing) => isEmployed && leave === null;

function coversOf(person: PersonFact, persona: Persona) {
  return person.covers.filter((cover) => cover.persona === persona && !cover.isDeputy);
}

/** Who has a row of a kind in force, each once, since when: those who have had it longest first. */
function membersOf(
  present: readonly Standing[],
  rowsOf: (person: PersonFact) => readonly Interval[],
  at: Date,
): Member[] {
  const members = present.flatMap(({ fact }) => {
    const begun = rowsOf(fact)
      .filter((row) => holdsAt(row, at))
      .map(({ from }) => from.getTime());
    return begun.length === 0 ? [] : { id: fact.id, name: fact.name, from: new Date(Math.min(...begun)) };
  });
  return members.sort((a, b) => a.from.getTime() - b.from.getTime() || (a.id < b.id ? -1 : 1));
}

function peopleOf(...groups: Member[][]): People {
  const members = groups.flat();
  return { count: members.length, first: members.slice(0, named).map(({ id, name }) => ({ id, name })) };
}

/** Who is in each box, whatever their leave, to tell who came and who went. */
export function boxMembers(facts: CoverageFacts, at: Date): Record<Persona, Map<string, NamedPerson>> {
  const employed = facts.people.map((person) => standingAt(person, at)).filter(({ isEmployed }) => isEmployed);
  const membersAs = (persona: Persona) =>
    new Map(
      employed
        .filter(({ fact }) =>
          [...fact.assignments.filter((each) => each.persona === persona), ...coversOf(fact, persona)].some((row) =>
            holdsAt(row, at),
          ),
        )
        .map(({ fact: { id, name } }) => [id, { id, name }]),
    );
  return {
    ENGINEERING: membersAs("ENGINEERING"),
    PRODUCT: membersAs("PRODUCT"),
    EXECUTIVE: membersAs("EXECUTIVE"),
    FINANCE: membersAs("FINANCE"),
  };
}
