import "server-only";
import type { AssignmentFact, PersonFact, PostFact } from "@/lib/domain/coverage-facts";
import type { Employed } from "@/lib/domain/employed-count";
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

/** `people` are those who had been given something at an instant or were later on; `employed` is everybody. */
export type PeopleSince = { people: PersonFact[]; employed: Employed[] };

/**
 * People with all of their posts and absences, from an instant on. Without their names: they are counted, not shown.
 *
 * @param until the last instant that is asked about
 */
export async function readPeopleSince(read: Read, from: Date, until: Date): Promise<PeopleSince> {
  const people = new Map<string, Person>();
  const same = onceEach();
  /** The rows of a table that had not ended by then, each with what it says of a person. */
  async function addRoles<Row extends object>(
    table: string,
    columns: string,
    add: (person: Person, row: Row, held: Interval) => void,
  ) {
    const rows = await read<{ personId: string } & Dated & Row>(
      `SELECT r.person_id AS "personId", ${columns}, ${dated("r")} FROM ${table} r WHERE r."until" IS NULL OR r."until" > $1`,
      [from],
    );
    for (const row of rows) add(personOf(people, row.personId), row, interval(row));
  }
  const confirmations = await readConfirmations(read);
  const requests = await readRequests(read, until);
  // Null rather than an empty list, whose text would be parsed for everybody who is not in Finance/Procurement.
  type Assignment = { id: string; persona: Persona; functions: FinanceFunction[] | null };
  await addRoles<Assignment>(
    "assignments",
    `r.id, r.persona, nullif(r.functions, '{}')::text[] AS functions`,
    (person, { id, persona, functions }, { from, until }) => {
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
      person.assignments = person.assignments === none ? [row] : [...person.assignments, row];
    },
  );
  await addRoles<{ unitId: string; persona: Persona; isDeputy: boolean }>(
    "covers",
    `r.unit_id AS "unitId", r.persona, r.is_deputy AS "isDeputy"`,
    (person, { unitId, persona, isDeputy }, { from, until }) => {
      person.covers = [...person.covers, { unitId: same(unitId), persona, isDeputy, from, until }];
    },
  );
  await addRoles<{ kind: SeatKind; share: number }>(
    "seats",
    "r.kind, r.share",
    (person, { kind, share }, { from, until }) => {
      person.seats = [...person.seats, { kind, share, from, until }];
    },
  );
  await addRoles<{ providerId: string; side: ProviderSide }>(
    "provider_covers",
    `r.provider_id AS "providerId", r.side`,
    (person, { providerId, side }, { from, until }) => {
      person.providerCovers = [...person.providerCovers, { providerId, side, from, until }];
    },
  );
  await addRoles<{ unitId: string; side: SpendSide }>(
    "spend_owners",
    `r.unit_id AS "unitId", r.side`,
    (person, { unitId, side }, { from, until }) => {
      person.spendOwners = [...person.spendOwners, { unitId: same(unitId), side, from, until }];
    },
  );
  const posts = await readPosts(read, same);
  const leaves = await readIntervals(read, "leaves");
  const outOfScope = await readIntervals(read, "out_of_scope");
  for (const person of people.values()) {
    person.posts = posts.get(person.id) ?? none;
    person.leaves = leaves.get(person.id) ?? none;
  }
  return {
    people: [...people.values()],
    employed: [...posts].map(([id, own]) => ({
      posts: own,
      assignments: people.get(id)?.assignments ?? none,
      outOfScope: outOfScope.get(id) ?? none,
      leaves: leaves.get(id) ?? none,
    })),
  };
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

/** All of them, by person: whether somebody changed their place, or leaves, is told by the posts around. */
async function readPosts(read: Read, same: (text: string) => string): Promise<Map<string, PostFact[]>> {
  type Row = { personId: string } & Omit<PostFact, keyof Interval> & Dated;
  const rows = await read<Row>(
    `SELECT o.person_id AS "personId", o.unit_id AS "unitId", o.title, o.manager_id AS "managerId", ${dated("o")} FROM posts o`,
  );
  const posts = new Map<string, PostFact[]>();
  for (const { personId, unitId, title, managerId, ...row } of rows) {
    const { from, until } = interval(row);
    push(posts, personId, {
      unitId: unitId === null ? null : same(unitId),
      title: same(title),
      managerId,
      from,
      until,
    });
  }
  return posts;
}

/** When something held of a person, all of it. The argument is the author's word. */
async function readIntervals(read: Read, table: "leaves" | "out_of_scope"): Promise<Map<string, Interval[]>> {
  const intervals = new Map<string, Interval[]>();
  const rows = await read<{ personId: string } & Dated>(
    `SELECT r.person_id AS "personId", ${dated("r")} FROM ${table} r`,
  );
  for (const row of rows) push(intervals, row.personId, interval(row));
  return intervals;
}

function push<Row>(rows: Map<string, Row[]>, personId: string, row: Row): void {
  const known = rows.get(personId);
  if (known) known.push(row);
  else rows.set(personId, [row]);
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
