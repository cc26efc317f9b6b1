import "server-only";
import type { AssignmentFact, PersonFact, PostFact } from "@/lib/domain/coverage-facts";
import type { FinanceFunction, Persona } from "@/lib/domain/persona";
import type { ProviderSide } from "@/lib/domain/provider";
import type { SeatKind } from "@/lib/domain/seat";
import type { SpendSide } from "@/lib/domain/spend-owner";
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
  postTitle: string;
  postManagerId: string | null;
  postFrom: number | null;
  postUntil: number | null;
};

/**
 * Everybody who has a persona, a cover, a seat, a provider or spend, at the instant or from later on. What is over by then is
 * left where it is: it counts nowhere.
 */
export async function readPeopleWithRoles(read: Read, at: Date): Promise<PersonFact[]> {
  const people = new Map<string, Person>();
  const roles = <Row extends object>(table: string, columns: string, join = "") =>
    read<RoleRow & Row>(
      `SELECT p.id AS "personId", p.name, o.unit_id AS "postUnitId", coalesce(o.title, '') AS "postTitle",
         o.manager_id AS "postManagerId", ${dated("o", "postFrom", "postUntil")},
         ${dated("r")}, ${columns}
       FROM ${table} r JOIN people p ON p.id = r.person_id
       LEFT JOIN posts o ON o.person_id = r.person_id AND ${inForce("o", "$1")} ${join}
       WHERE r."until" IS NULL OR r."until" > $1`,
      [at],
    );

  const requests = await readRequests(read, at);
  // Null rather than an empty list, whose text would be parsed for everybody who is not in Finance/Procurement.
  type Assignment = { id: string; persona: Persona; functions: FinanceFunction[] | null; confirmed: number | null };
  const columns = `r.id, r.persona, nullif(r.functions, '{}')::text[] AS functions,
    round(date_part('epoch', confirmed.at) * 1000) AS confirmed`;
  for (const row of await roles<Assignment>("assignments", columns, lastConfirmations)) {
    const { id, persona, functions } = row;
    const person = personOf(people, row);
    const confirmations = row.confirmed === null ? none : [new Date(row.confirmed)];
    const assignment = {
      id,
      persona,
      functions: functions ?? none,
      confirmations,
      requests: requests.get(id) ?? none,
      ...interval(row),
    };
    person.assignments = [...person.assignments, assignment];
  }
  type Cover = { unitId: string; persona: Persona; isDeputy: boolean };
  for (const row of await roles<Cover>("covers", `r.unit_id AS "unitId", r.persona, r.is_deputy AS "isDeputy"`)) {
    const { unitId, persona, isDeputy } = row;
    const person = personOf(people, row);
    person.covers = [...person.covers, { unitId, persona, isDeputy, ...interval(row) }];
  }
  for (const row of await roles<{ kind: SeatKind; share: number }>("seats", "r.kind, r.share")) {
    const person = personOf(people, row);
    person.seats = [...person.seats, { kind: row.kind, share: row.share, ...interval(row) }];
  }
  type ProviderCover = { providerId: string; side: ProviderSide };
  for (const row of await roles<ProviderCover>("provider_covers", `r.provider_id AS "providerId", r.side`)) {
    const person = personOf(people, row);
    const cover = { providerId: row.providerId, side: row.side, ...interval(row) };
    person.providerCovers = [...person.providerCovers, cover];
  }
  for (const row of await roles<{ unitId: string; side: SpendSide }>("spend_owners", `r.unit_id AS "unitId", r.side`)) {
    const person = personOf(people, row);
    person.spendOwners = [...person.spendOwners, { unitId: row.unitId, side: row.side, ...interval(row) }];
  }
  addPosts(people, await read<PostRow>(nextPostsSql, [at]));
  addPosts(people, await read<PostRow>(earlierPostsSql, [at]));
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
    posts: post ? [{ unitId: row.postUnitId, title: row.postTitle, managerId: row.postManagerId, ...post }] : none,
    leaves: none,
    assignments: none,
    covers: none,
    seats: none,
    providerCovers: none,
    spendOwners: none,
  };
  people.set(person.id, person);
  return person;
}

/**
 * By assignment, the campaigns that asked about it and are due, unless they were answered by then. One that was closed
 * before its last day asks nothing any more.
 */
export async function readRequests(read: Read, at: Date): Promise<Map<string, AssignmentFact["requests"]>> {
  const rows = await read<{ assignmentId: string; from: number; until: number | null }>(
    `SELECT k.assignment_id AS "assignmentId", ${dated("r")}
     FROM campaigns c JOIN campaign_asks k ON k.campaign_id = c.id, LATERAL (SELECT c.due AS "from", k.known_at AS "until") r
     WHERE c.due <= $1 AND (c."until" IS NULL OR c."until" > c.due) AND (k.known_at IS NULL OR k.known_at > c.due)`,
    [at],
  );
  const requests = new Map<string, AssignmentFact["requests"]>();
  for (const { assignmentId, ...row } of rows) {
    const { from: due, until: answeredAt } = interval(row);
    requests.set(assignmentId, [...(requests.get(assignmentId) ?? none), { due, answeredAt }]);
  }
  return requests;
}

type PostRow = { personId: string } & Omit<PostFact, "from" | "until"> & Dated;

/** The last that anybody had given by the instant; one statement reads them all in the order of their index. */
const lastConfirmations = `LEFT JOIN (
  SELECT assignment_id, max(at) AS at FROM confirmations WHERE at <= $1 GROUP BY assignment_id
) confirmed ON confirmed.assignment_id = r.id`;

const postColumns = `p.person_id AS "personId", p.unit_id AS "unitId", p.title, p.manager_id AS "managerId", ${dated("p")}`;

/** Whoever changes their post on a known day is not leaving, and whoever joins on one is to come. */
const nextPostsSql = `SELECT ${postColumns} FROM posts p WHERE p."from" > $1`;

/** Of those whose post began after their assignment: what they were given it for may have been another job. */
const earlierPostsSql = `SELECT ${postColumns} FROM posts o
  JOIN assignments a ON a.person_id = o.person_id AND ${inForce("a", "$1")} AND o."from" > a."from"
  JOIN posts p ON p.person_id = o.person_id AND p."until" <= $1
  WHERE ${inForce("o", "$1")}`;

function addPosts(people: Map<string, Person>, rows: readonly PostRow[]): void {
  for (const { personId, unitId, title, managerId, ...row } of rows) {
    const person = people.get(personId);
    if (person) person.posts = [...person.posts, { unitId, title, managerId, ...interval(row) }];
  }
}

/** All leaves of who is away or will be, as those that touch make one absence. */
async function addLeaves(read: Read, at: Date, people: Map<string, Person>): Promise<void> {
  const rows = await read<{ personId: string } & Dated>(
    `SELECT l.person_id AS "personId", ${dated("l")} FROM leaves l
     WHERE l.person_id IN (SELECT d.person_id FROM leaves d WHERE d."until" IS NULL OR d."until" > $1)`,
    [at],
  );
  for (const row of rows) {
    const person = people.get(row.personId);
    if (person) person.leaves = [...person.leaves, interval(row)];
  }
}
