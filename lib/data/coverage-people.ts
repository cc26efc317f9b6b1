import "server-only";
import type { PersonFact } from "@/lib/domain/coverage-facts";
import type { FinanceFunction, Persona } from "@/lib/domain/persona";
import type { ProviderSide } from "@/lib/domain/provider";
import type { SeatKind } from "@/lib/domain/seat";
import { inForce } from "./as-of";
import { type Dated, dated, interval } from "./dated";
import type { Read } from "./snapshot";

type Person = { -readonly [Key in keyof PersonFact]: PersonFact[Key] };

/** Shared by everybody who has none: sixty thousand people with five empty lists each would be most of the work. */
const none: readonly never[] = [];

/** A role of a person, with the post that they are in. */
type RoleRow = Dated & {
  personId: string;
  name: string;
  postUnitId: string | null;
  postFrom: number | null;
  postUntil: number | null;
};

/**
 * Everybody who has a persona, a cover, a seat or a provider, at the instant or from later on. What is over by then is
 * left where it is: it counts nowhere.
 */
export async function readPeopleWithRoles(read: Read, at: Date): Promise<PersonFact[]> {
  const people = new Map<string, Person>();
  const roles = <Row extends object>(table: string, columns: string) =>
    read<RoleRow & Row>(
      `SELECT p.id AS "personId", p.name, o.unit_id AS "postUnitId", ${dated("o", "postFrom", "postUntil")},
         ${dated("r")}, ${columns}
       FROM ${table} r JOIN people p ON p.id = r.person_id
       LEFT JOIN posts o ON o.person_id = r.person_id AND ${inForce("o", "$1")}
       WHERE r."until" IS NULL OR r."until" > $1`,
      [at],
    );

  // Null rather than an empty list, whose text would be parsed for everybody who is not in Finance/Procurement.
  type Assignment = { persona: Persona; functions: FinanceFunction[] | null };
  for (const row of await roles<Assignment>(
    "assignments",
    "r.persona, nullif(r.functions, '{}')::text[] AS functions",
  )) {
    const person = personOf(people, row);
    const assignment = { persona: row.persona, functions: row.functions ?? none, ...interval(row) };
    person.assignments = [...person.assignments, assignment];
  }
  type Cover = { unitId: string; persona: Persona; isDeputy: boolean };
  for (const row of await roles<Cover>("covers", `r.unit_id AS "unitId", r.persona, r.is_deputy AS "isDeputy"`)) {
    const { unitId, persona, isDeputy } = row;
    const person = personOf(people, row);
    person.covers = [...person.covers, { unitId, persona, isDeputy, ...interval(row) }];
  }
  for (const row of await roles<{ kind: SeatKind }>("seats", "r.kind")) {
    const person = personOf(people, row);
    person.seats = [...person.seats, { kind: row.kind, ...interval(row) }];
  }
  type ProviderCover = { providerId: string; side: ProviderSide };
  for (const row of await roles<ProviderCover>("provider_covers", `r.provider_id AS "providerId", r.side`)) {
    const person = personOf(people, row);
    const cover = { providerId: row.providerId, side: row.side, ...interval(row) };
    person.providerCovers = [...person.providerCovers, cover];
  }
  await addNextPosts(read, at, people);
  await addLeaves(read, at, people);
  return [...people.values()];
}

function personOf(people: Map<string, Person>, row: RoleRow): Person {
  const known = people.get(row.personId);
  if (known) return known;
  const post = row.postFrom === null ? null : interval({ from: row.postFrom, until: row.postUntil });
  const person: Person = {
    id: row.personId,
    name: row.name,
    posts: post ? [{ unitId: row.postUnitId, ...post }] : none,
    leaves: none,
    assignments: none,
    covers: none,
    seats: none,
    providerCovers: none,
  };
  people.set(person.id, person);
  return person;
}

/** Whoever changes their post on a known day is not leaving. */
async function addNextPosts(read: Read, at: Date, people: Map<string, Person>): Promise<void> {
  const rows = await read<{ personId: string; unitId: string | null } & Dated>(
    `SELECT next.person_id AS "personId", next.unit_id AS "unitId", ${dated("next")}
     FROM posts o JOIN posts next ON next.person_id = o.person_id AND next."from" >= o."until"
     WHERE o."from" <= $1 AND o."until" > $1`,
    [at],
  );
  for (const row of rows) {
    const person = people.get(row.personId);
    if (person) person.posts = [...person.posts, { unitId: row.unitId, ...interval(row) }];
  }
}

/** All leaves of who is away, as those that touch make one absence. */
async function addLeaves(read: Read, at: Date, people: Map<string, Person>): Promise<void> {
  const rows = await read<{ personId: string } & Dated>(
    `SELECT l.person_id AS "personId", ${dated("l")} FROM leaves l
     WHERE l.person_id IN (SELECT now.person_id FROM leaves now WHERE ${inForce("now", "$1")})`,
    [at],
  );
  for (const row of rows) {
    const person = people.get(row.personId);
    if (person) person.leaves = [...person.leaves, interval(row)];
  }
}
