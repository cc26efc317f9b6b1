import "server-only";
import { type Granted, may } from "@/lib/domain/access";
import type { Persona } from "@/lib/domain/persona";
import type { UnitOption } from "@/lib/domain/unit";
import { type Branch, branches, nobody, type Tally } from "@/lib/domain/unit-tree";
import { inForce } from "./as-of";
import { query } from "./db";
import { latestSpend } from "./latest-spend";

/** A unit with its own people. `spend` is that of the latest month known, null when none is or the reader may not know. */
export type UnitRow = Tally & { id: string; code: string; name: string; parentId: string | null };

type Reader = Granted<"people:read">;
type Versioned = { id: string; code: string; name: string; parentId: string | null };

/** The units of an instant as a tree, with their people; of `within` only, if given, with counts of these alone. */
export async function listUnits(
  actor: Reader,
  { at, within = null }: { at: Date; within?: readonly string[] | null },
): Promise<Branch<UnitRow>[]> {
  const chosen = (column: string) => `($2::uuid[] IS NULL OR ${column} = ANY($2))`;
  const [units, counts, spends] = await Promise.all([
    query<Versioned>(
      `SELECT unit.id, unit.code, version.name, version.parent_id AS "parentId"
       FROM unit_versions version JOIN units unit ON unit.id = version.unit_id
       WHERE ${inForce("version", "$1")} AND ${chosen("unit.id")} ORDER BY fold(version.name) COLLATE "C", unit.id`,
      [at, within],
    ),
    query<{ unitId: string; persona: Persona | null; people: number }>(
      `SELECT post.unit_id AS "unitId", assignment.persona, count(*)::integer AS people
       FROM posts post LEFT JOIN assignments assignment
         ON assignment.person_id = post.person_id AND ${inForce("assignment", "$1")}
       WHERE ${inForce("post", "$1")} AND post.unit_id IS NOT NULL AND ${chosen("post.unit_id")}
       GROUP BY post.unit_id, assignment.persona`,
      [at, within],
    ),
    may(actor.role, "coverage:read") ? latestSpends(at) : new Map<string, number>(),
  ]);
  const headcounts = new Map<string, Tally>();
  for (const { unitId, persona, people } of counts) {
    const before = headcounts.get(unitId) ?? nobody;
    const personas = persona ? { ...before.personas, [persona]: people } : before.personas;
    headcounts.set(unitId, { ...before, people: before.people + people, personas });
  }
  return branches(
    units.map((unit) => ({ ...unit, ...(headcounts.get(unit.id) ?? nobody), spend: spends.get(unit.id) ?? null })),
  );
}

async function latestSpends(at: Date): Promise<Map<string, number>> {
  const rows = await query<{ unitId: string; amount: string }>(
    `SELECT unit_id AS "unitId", amount FROM (${latestSpend("$1")}) latest`,
    [at],
  );
  return new Map(rows.map(({ unitId, amount }) => [unitId, Number(amount)]));
}

/** All units of an instant in the order of the tree, for lists to choose from. */
export async function listUnitOptions(_: Reader, at: Date): Promise<UnitOption[]> {
  const units = await query<{ id: string; name: string; parentId: string | null }>(
    `SELECT unit_id AS id, name, parent_id AS "parentId" FROM unit_versions version WHERE ${inForce("version", "$1")}
     ORDER BY fold(name) COLLATE "C", unit_id`,
    [at],
  );
  return branches(units.map((unit) => ({ ...unit, ...nobody }))).map(({ id, name, depth }) => ({ id, name, depth }));
}
