import "server-only";
import type { Granted } from "@/lib/domain/access";
import { wordsOf } from "@/lib/domain/directory";
import { inForce } from "./as-of";
import { query } from "./db";

export type NamedFind = { id: string; name: string; title: string; unitName: string | null };

/** More than these are not read through; a further word finds better. */
const shown = 8;

/**
 * The first people employed at an instant whose name, e-mail or employee ID holds every word, without regard to case and
 * accents. Who is called by the first word comes first.
 */
export async function findByName(_actor: Granted<"people:read">, text: string, at: Date): Promise<NamedFind[]> {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const like = (parameter: string) => `regexp_replace(fold(${parameter}::text), '([%_\\\\])', '\\\\\\1', 'g') || '%'`;
  const holds = words.map((_, index) => `person.folded LIKE '%' || ${like(`$${index + 2}`)}`);
  return query<NamedFind>(
    `SELECT person.id, person.name, post.title, unit.name AS "unitName"
     FROM people person JOIN posts post ON post.person_id = person.id AND ${inForce("post", "$1")}
     LEFT JOIN unit_versions unit ON unit.unit_id = post.unit_id AND ${inForce("unit", "$1")}
     WHERE ${holds.join(" AND ")}
     ORDER BY person.folded LIKE ${like("$2")} DESC, fold(person.name) COLLATE "C", person.id LIMIT ${shown}`,
    [at, ...words],
  );
}
