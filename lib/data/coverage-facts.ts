import "server-only";
import type {
  CoverageFacts,
  HeadcountFact,
  OpenSeatFact,
  SpendFact,
  UnassignedFact,
} from "@/lib/domain/coverage-facts";
import { dayOf } from "@/lib/domain/day";
import type { Policy } from "@/lib/domain/policy";
import { inForce } from "./as-of";
import { readPeopleWithRoles } from "./coverage-people";
import { readSuggestions } from "./coverage-suggestions";
import { type Dated, dated, interval } from "./dated";
import { readGapLife } from "./gap-life";
import { latestSpend } from "./latest-spend";
import type { Read } from "./snapshot";

const dayInMs = 86_400_000;
const none: readonly never[] = [];

/** Everything that coverage is judged by at an instant. Reads the people who have been given something, sums the others. */
export async function readCoverageFacts(
  read: Read,
  { at, timeZone, policy }: { at: Date; timeZone: string; policy: Policy },
): Promise<CoverageFacts> {
  type Unit = { id: string; code: string; name: string; parentId: string | null; tags: string[] | null };
  const units = await read<Unit & Dated>(
    `SELECT u.id, u.code, v.name, v.parent_id AS "parentId", nullif(v.tags, '{}') AS tags, ${dated("v")}
     FROM unit_versions v JOIN units u ON u.id = v.unit_id WHERE ${inForce("v", "$1")}`,
    [at],
  );
  const spends = await read<SpendFact>(
    `SELECT unit_id AS "unitId", to_char(month, 'YYYY-MM-DD') AS month, amount::float8 AS amount
     FROM (${latestSpend("$1")}) latest`,
    [dayOf(at, timeZone)],
  );
  const headcounts = await read<HeadcountFact>(
    `SELECT o.unit_id AS "unitId", count(*)::int AS people FROM posts o
     WHERE ${inForce("o", "$1")} AND o.unit_id IS NOT NULL GROUP BY o.unit_id`,
    [at],
  );
  const providers = await read<{ id: string; name: string } & Dated>(
    `SELECT p.id, p.name, ${dated("p")} FROM providers p WHERE ${inForce("p", "$1")} ORDER BY p.position, p.name, p.id`,
    [at],
  );
  const people = await readPeopleWithRoles(read, at);
  return {
    timeZone,
    units: units.map((row) => ({ ...row, tags: row.tags ?? none, ...interval(row) })),
    spends,
    headcounts,
    providers: providers.map((row) => ({ ...row, ...interval(row) })),
    people,
    unassigned: await readUnassigned(read, at, policy.unassigned.days),
    openSeats: await readOpenSeats(read, at),
    suggestions: policy.kinds.DOUBTFUL ? await readSuggestions(read, people, at) : [],
    ...(await readGapLife(read, at)),
  };
}

async function readOpenSeats(read: Read, at: Date): Promise<OpenSeatFact[]> {
  const rows = await read<Omit<OpenSeatFact, "from" | "until"> & Dated>(
    `SELECT s.id, s.title, s.seat, s.persona, s.unit_id AS "unitId", ${dated("s")} FROM open_seats s
     WHERE ${inForce("s", "$1")}`,
    [at],
  );
  return rows.map((row) => ({ ...row, ...interval(row) }));
}

/**
 * People in force and in scope without a persona who had been employed for the days of the policy without a break, by unit. Only the
 * posts that ended within those days can bridge the time before the post in force.
 */
export async function readUnassigned(read: Read, at: Date, days: number): Promise<UnassignedFact[]> {
  const rows = await read<{ unitId: string | null; people: number; ids: string[] }>(
    `WITH earlier AS (
       SELECT person_id, sum("until" - greatest("from", $2)) AS bridged FROM posts
       WHERE "until" > $2 AND "until" <= $1 GROUP BY person_id
     )
     SELECT o.unit_id AS "unitId", count(*)::int AS people, (array_agg(o.person_id ORDER BY o.person_id))[1:5] AS ids
     FROM posts o LEFT JOIN earlier ON earlier.person_id = o.person_id
     WHERE ${inForce("o", "$1")} AND (o."from" <= $2 OR earlier.bridged = o."from" - $2)
       AND NOT EXISTS (SELECT FROM assignments a WHERE a.person_id = o.person_id AND ${inForce("a", "$1")})
       AND NOT EXISTS (SELECT FROM out_of_scope s WHERE s.person_id = o.person_id AND ${inForce("s", "$1")})
       AND NOT EXISTS (SELECT FROM leaves l WHERE l.person_id = o.person_id AND ${inForce("l", "$1")})
     GROUP BY o.unit_id`,
    [at, new Date(at.getTime() - days * dayInMs)],
  );
  const names = await read<{ id: string; name: string }>("SELECT id, name FROM people WHERE id = ANY($1::uuid[])", [
    rows.flatMap(({ ids }) => ids),
  ]);
  const byId = new Map(names.map((person) => [person.id, person]));
  return rows.map(({ ids, ...row }) => ({
    ...row,
    sample: ids.map((id) => byId.get(id)).filter((one) => one !== undefined),
  }));
}
