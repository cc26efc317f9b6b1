import "server-only";
import type { Granted } from "@/lib/domain/access";
import type { OrgTree } from "@/lib/org/tree";
import { type OrgPerson, treeOf } from "@/lib/org/tree-of";
import { inForce } from "./as-of";
import { snapshot } from "./snapshot";

/**
 * The reporting lines of everybody employed at an instant, and the id of each in the order of the tree. Leave changes
 * nothing about it: who is away still reports, and is reported to.
 */
export async function getOrgTree(_: Granted<"people:read">, at: Date): Promise<{ tree: OrgTree; ids: string[] }> {
  const { people, units } = await snapshot(async (read) => ({
    people: await read<OrgPerson>(
      // Folding everybody's name takes a second. It stands folded at the beginning of what is searched, before the
      // e-mail and the employee ID, which keep their length where they are plain.
      `SELECT person.id, post.manager_id AS "managerId", person.name, post.title, post.unit_id AS "unitId",
         assignment.persona, seat.kind AS seat
       FROM people person
       JOIN posts post ON post.person_id = person.id AND ${inForce("post", "$1")}
       LEFT JOIN assignments assignment ON assignment.person_id = person.id AND ${inForce("assignment", "$1")}
       LEFT JOIN (SELECT person_id, min(kind) AS kind FROM seats WHERE ${inForce("seats", "$1")} GROUP BY person_id) seat
         ON seat.person_id = person.id
       ORDER BY left(person.folded, -2 - length(coalesce(person.email, '')) - length(coalesce(person.external_id, '')))
         COLLATE "C", person.id`,
      [at],
    ),
    units: await read<{ id: string; name: string }>(
      `SELECT unit_id AS id, name FROM unit_versions version WHERE ${inForce("version", "$1")}`,
      [at],
    ),
  }));
  return treeOf({ people, unitNames: new Map(units.map(({ id, name }) => [id, name])) });
}
