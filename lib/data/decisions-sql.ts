import "server-only";
import { inForce } from "./as-of";

/**
 * What humans have decided about people, as of an instant: rows of `person_id` and `choice`, to be joined. An assignment
 * counts once somebody has confirmed it; out of scope is always somebody's word. The argument is the author's words.
 */
export function decisionsAt(at: string): string {
  return `(
    SELECT person_id, persona::text AS choice FROM assignments WHERE confirmed_at IS NOT NULL AND ${inForce("assignments", at)}
    UNION ALL SELECT person_id, 'NONE' FROM out_of_scope WHERE ${inForce("out_of_scope", at)}
  )`;
}
