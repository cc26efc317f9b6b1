import "server-only";
import type { Actor, Granted } from "@/lib/domain/access";
import type { TriagePerson } from "@/lib/domain/triage";
import type { TriageTarget } from "@/lib/domain/triage-step";
import { inForce } from "./as-of";
import { query } from "./db";
import { SqlValues } from "./sql-values";
import { isUnconfirmed, isUndecided } from "./triage-queue";

/** As many people of a group as are shown one by one. */
export const peopleShown = 100;

/** The people of a group, by name; of a large one the first. */
export function listTriagePeople(_: Granted<"persona:assign">, target: TriageTarget): Promise<TriagePerson[]> {
  const values = new SqlValues();
  const now = `${values.add(new Date())}::timestamptz`;
  return query<TriagePerson>(
    `SELECT person.id, person.name, post.title, post.unit_id AS "unitId", unit.name AS "unitName",
       manager.name AS "managerName"
     FROM posts post
     JOIN people person ON person.id = post.person_id
     LEFT JOIN people manager ON manager.id = post.manager_id
     LEFT JOIN unit_versions unit ON unit.unit_id = post.unit_id AND ${inForce("unit", now)}
     WHERE ${isOfPlaces(target, values)} AND ${isWaiting(target, now, values)}
     ORDER BY fold(person.name) COLLATE "C", person.id LIMIT ${peopleShown}`,
    values.list,
  );
}

/**
 * The ids of everybody that a step on a group is about, including those whom others have decided since the queue was
 * read: the command refuses them, and says who was there first.
 */
export async function peopleOfGroup(
  actor: Actor,
  { target, seen }: { target: TriageTarget; seen: string },
): Promise<string[]> {
  const values = new SqlValues();
  const now = `${values.add(new Date())}::timestamptz`;
  const isDecidedSince = `post.person_id::text IN (
    SELECT event.subject_id FROM audit_events event WHERE event.seq > ${values.add(seen)}::bigint
      AND event.actor_id <> ${values.add(actor.userId)}::uuid AND event.event IN ('persona.assigned', 'persona.confirmed', 'scope.left'))`;
  const rows = await query<{ id: string }>(
    `SELECT post.person_id AS id FROM posts post
     WHERE ${isOfPlaces(target, values)} AND ${inForce("post", now)}
       AND (${isWaiting(target, now, values)} OR ${isDecidedSince})
     ORDER BY id`,
    values.list,
  );
  return rows.map(({ id }) => id);
}

function isOfPlaces({ titles, unitIds }: TriageTarget, values: SqlValues): string {
  const inUnit = `post.unit_id = ANY(${values.add(unitIds.filter((id) => id !== null))}::uuid[])`;
  const place = unitIds.includes(null) ? `(${inUnit} OR post.unit_id IS NULL)` : inUnit;
  return `post.title = ANY(${values.add(titles)}::text[]) AND ${place}`;
}

function isWaiting({ held }: TriageTarget, at: string, values: SqlValues): string {
  if (held === null) return `(${isUndecided(at)})`;
  return `${inForce("post", at)} AND EXISTS (SELECT FROM assignments held WHERE held.person_id = post.person_id
    AND held.persona = ${values.add(held)}::persona AND ${isUnconfirmed(at)})`;
}
