import "server-only";
import type { HeadcountFact, UnassignedFact } from "@/lib/domain/coverage-facts";
import type { Read } from "./snapshot";
import { type Stretch, stretch } from "./stretches";

/** People of a unit for a stretch of instants. */
type People<Unit extends string | null> = Stretch & { unitId: Unit; people: number };

/** People employed in each unit at each of some instants, which are in ascending order. */
export async function readHeadcounts(read: Read, instants: readonly Date[]): Promise<HeadcountFact[][]> {
  const stretches = await read<People<string>>(
    `SELECT unit_id AS "unitId", ${stretch('"from"', '"until"')}, count(*)::int AS people
     FROM posts WHERE unit_id IS NOT NULL GROUP BY 1, 2, 3`,
    [instants],
  );
  return summed(stretches, instants.length);
}

/**
 * People in force and in scope without a persona at each of the instants, who had been employed for `daysAt` without a
 * break, by unit. Each person's stretches of that kind are worked out once for all instants with the same number of days.
 */
export async function readUnassignedCounts(
  read: Read,
  instants: readonly Date[],
  daysAt: (at: Date) => number,
): Promise<UnassignedFact[][]> {
  const found: UnassignedFact[][] = instants.map(() => []);
  for (const days of new Set(instants.map(daysAt))) {
    const of = [...instants.entries()].filter(([, at]) => daysAt(at) === days);
    const stretches = await read<People<string | null>>(unassignedSql, [of.map(([, at]) => at), days * 86_400]);
    const sums = summed(stretches, of.length);
    for (const [place, [index]] of of.entries()) {
      found[index] = (sums[place] ?? []).map((sum) => ({ ...sum, sample: [] }));
    }
  }
  return found;
}

const unassignedSql = `
  WITH employed AS (
    SELECT person_id, unnest(range_agg(tstzrange("from", "until"))) AS stretch FROM posts GROUP BY person_id
  ),
  ripe AS (
    SELECT person_id, range_agg(tstzrange(lower(stretch) + make_interval(secs => $2), upper(stretch))) AS span FROM employed
    WHERE upper(stretch) IS NULL OR lower(stretch) + make_interval(secs => $2) < upper(stretch) GROUP BY person_id
  ),
  settled AS (
    SELECT person_id, range_agg(tstzrange("from", "until")) AS span FROM (
      SELECT person_id, "from", "until" FROM assignments
      UNION ALL SELECT person_id, "from", "until" FROM out_of_scope
      UNION ALL SELECT person_id, "from", "until" FROM leaves
    ) row GROUP BY person_id
  ),
  lacking AS (
    SELECT ripe.person_id, CASE WHEN settled.span IS NULL THEN ripe.span ELSE ripe.span - settled.span END AS span
    FROM ripe LEFT JOIN settled ON settled.person_id = ripe.person_id
  )
  SELECT o.unit_id AS "unitId", ${stretch("lower(part)", "upper(part)")}, count(*)::int AS people
  FROM lacking JOIN posts o ON o.person_id = lacking.person_id
  CROSS JOIN LATERAL unnest(lacking.span * tstzmultirange(tstzrange(o."from", o."until"))) part
  WHERE NOT isempty(lacking.span)
  GROUP BY 1, 2, 3`;

/** Numbers of each unit at each instant; units without anybody are left out. */
function summed<Unit extends string | null>(
  stretches: readonly People<Unit>[],
  instants: number,
): { unitId: Unit; people: number }[][] {
  const sums = Array.from({ length: instants }, () => new Map<Unit, number>());
  for (const { unitId, first, after, people } of stretches) {
    for (const sum of sums.slice(first, after)) sum.set(unitId, (sum.get(unitId) ?? 0) + people);
  }
  return sums.map((sum) => [...sum].map(([unitId, people]) => ({ unitId, people })));
}
