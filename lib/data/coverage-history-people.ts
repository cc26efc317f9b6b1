import "server-only";
import type { AssignmentFact, PersonFact, PostFact } from "@/lib/domain/coverage-facts";
import type { Interval } from "@/lib/domain/interval";
import type { FinanceFunction, Persona } from "@/lib/domain/persona";
import type { ProviderSide } from "@/lib/domain/provider";
import type { SeatKind } from "@/lib/domain/seat";
import type { SpendSide } from "@/lib/domain/spend-owner";
import { readRequests } from "./coverage-people";
import { type Dated, dated, interval } from "./dated";
import type { Read } from "./snapshot";

type Person = { -readonly [Key in keyof PersonFact]: PersonFact[Key] };

/** Shared by everybody who has none. */
const none: readonly never[] = [];

/**
 * Everybody who had been given something at an instant or was later on, with all of their posts and absences. Without their
 * names: they are counted, not shown.
 *
 * @param until the last instant that is asked about
 */
export async function readPeopleSince(read: Read, from: Date, until: Date): Promise<PersonFact[]> {
  const people = new Map<string, Person>();
  const same = onceEach();
  /** The rows of a table that had not ended by then, each with what it says of a person. */
  async function addRoles<Row extends object>(
    table: string,
    columns: string,
    add: (person: Person, row: Row & Interval) => void,
  ) {
    const rows = await read<{ personId: string } & Dated & Row>(
      `SELECT r.person_id AS "personId", ${columns}, ${dated("r")} FROM ${table} r WHERE r."until" IS NULL OR r."until" > $1`,
      [from],
    );
    for (const row of rows) add(personOf(people, row.personId), { ...row, ...interval(row) });
  }
  const confirmations = await readConfirmations(read);
  const requests = await readRequests(read, until);
  // Null rather than an empty list, whose text would be parsed for everybody who is not in Finance/Procurement.
  type Assignment = { id: string; persona: Persona; functions: FinanceFunction[] | null };
  await addRoles<Assignment>(
    "assignments",
    `r.id, r.persona, nullif(r.functions, '{}')::text[] AS functions`,
    (person, { id, persona, functions, from, until }) => {
      const stated = confirmations.get(id) ?? none;
      const row: AssignmentFact = {
        id,
        persona,
        functions: functions ?? none,
        confirmations: stated,
        requests: requests.get(id) ?? none,
        from,
        until,
      };
      person.assignments = [...person.assignments, row];
    },
  );
  await addRoles<{ unitId: string; persona: Persona; isDeputy: boolean }>(
    "covers",
    `r.unit_id AS "unitId", r.persona, r.is_deputy AS "isDeputy"`,
    (person, { unitId, persona, isDeputy, from, until }) => {
      person.covers = [...person.covers, { unitId: same(unitId), persona, isDeputy, from, until }];
    },
  );
  await addRoles<{ kind: SeatKind; share: number }>(
    "seats",
    "r.kind, r.share",
    (person, { kind, share, from, until }) => {
      person.seats = [...person.seats, { kind, share, from, until }];
    },
  );
  await addRoles<{ providerId: string; side: ProviderSide }>(
    "provider_covers",
    `r.provider_id AS "providerId", r.side`,
    (person, { providerId, side, from, until }) => {
      person.providerCovers = [...person.providerCovers, { providerId, side, from, until }];
    },
  );
  await addRoles<{ unitId: string; side: SpendSide }>(
    "spend_owners",
    `r.unit_id AS "unitId", r.side`,
    (person, { unitId, side, from, until }) => {
      person.spendOwners = [...person.spendOwners, { unitId: same(unitId), side, from, until }];
    },
  );
  await addPosts(read, people, same);
  await addLeaves(read, people);
  return [...people.values()];
}

function personOf(people: Map<string, Person>, id: string): Person {
  const known = people.get(id);
  if (known) return known;
  const [posts, leaves, assignments, covers, seats, providerCovers, spendOwners] = [
    none,
    none,
    none,
    none,
    none,
    none,
    none,
  ];
  const person: Person = { id, name: "", posts, leaves, assignments, covers, seats, providerCovers, spendOwners };
  people.set(id, person);
  return person;
}

/** When each assignment was confirmed, by its id. */
async function readConfirmations(read: Read): Promise<Map<string, Date[]>> {
  const rows = await read<{ assignmentId: string; at: number }>(
    `SELECT c.assignment_id AS "assignmentId", round(date_part('epoch', c.at) * 1000) AS at FROM confirmations c`,
  );
  const byAssignment = new Map<string, Date[]>();
  for (const { assignmentId, at } of rows) {
    const known = byAssignment.get(assignmentId);
    if (known) known.push(new Date(at));
    else byAssignment.set(assignmentId, [new Date(at)]);
  }
  return byAssignment;
}

/** All of them: whether somebody changed their place, or leaves, is told by the posts around. */
async function addPosts(read: Read, people: Map<string, Person>, same: (text: string) => string): Promise<void> {
  type Row = { personId: string } & Omit<PostFact, keyof Interval> & Dated;
  const rows = await read<Row>(
    `SELECT o.person_id AS "personId", o.unit_id AS "unitId", o.title, o.manager_id AS "managerId", ${dated("o")} FROM posts o`,
  );
  for (const { personId, unitId, title, managerId, ...row } of rows) {
    const person = people.get(personId);
    if (!person) continue;
    const { from, until } = interval(row);
    const post = { unitId: unitId === null ? null : same(unitId), title: same(title), managerId, from, until };
    person.posts = [...person.posts, post];
  }
}

/** All of them, as those that touch make one absence. */
async function addLeaves(read: Read, people: Map<string, Person>): Promise<void> {
  const rows = await read<{ personId: string } & Dated>(
    `SELECT l.person_id AS "personId", ${dated("l")} FROM leaves l`,
  );
  for (const row of rows) {
    const person = people.get(row.personId);
    if (person) person.leaves = [...person.leaves, interval(row)];
  }
}

/** Of equal texts always the first one: to look one up that is the very same takes no comparing, and there is less to hold. */
function onceEach(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const first = known.get(text);
    if (first === undefined) known.set(text, text);
    return first ?? text;
  };
}
