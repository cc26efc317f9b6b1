import "server-only";
import type { Granted } from "@/lib/domain/access";
import type { Persona } from "@/lib/domain/persona";
import { inForce } from "./as-of";
import { query } from "./db";

/** Somebody above or below a person. */
export type Colleague = { id: string; name: string; title: string; persona: Persona | null };

type Reader = Granted<"people:read">;

// Deeper than any organisation; a loop that an import left behind ends here.
const deepest = 30;

const colleague = `person.id, person.name, coalesce(post.title, '') AS title, assignment.persona
  FROM people person
  LEFT JOIN posts post ON post.person_id = person.id AND ${inForce("post", "$2")}
  LEFT JOIN assignments assignment ON assignment.person_id = person.id AND ${inForce("assignment", "$2")}`;

/** The managers of a person at an instant, the highest first. */
export function reportingLine(_: Reader, personId: string, at: Date): Promise<Colleague[]> {
  return query<Colleague>(
    `WITH RECURSIVE line(id, level) AS (
       SELECT manager_id, 1 FROM posts post WHERE person_id = $1 AND ${inForce("post", "$2")}
       UNION ALL SELECT post.manager_id, level + 1 FROM line JOIN posts post ON post.person_id = line.id
         AND ${inForce("post", "$2")} WHERE level < ${deepest}
     ) CYCLE id SET seen USING path
     SELECT ${colleague} JOIN line ON line.id = person.id WHERE NOT line.seen ORDER BY line.level DESC`,
    [personId, at],
  );
}

export const reportsPageSize = 20;

/** Who reports directly to a person at an instant, by name: a page of them after somebody, with the number of all. */
export async function directReports(
  _: Reader,
  personId: string,
  { at, after }: { at: Date; after: string | null },
): Promise<{ reports: Colleague[]; total: number; isMore: boolean }> {
  const reporting = `post.manager_id = $1 AND post."from" <= $2`;
  const name = (alias: string) => `fold(${alias}.name) COLLATE "C"`;
  const [reports, counts] = await Promise.all([
    query<Colleague>(
      `SELECT ${colleague} WHERE ${reporting}
         AND ($3::uuid IS NULL OR (${name("person")}, person.id) > (SELECT ${name("neighbour")}, id FROM people neighbour WHERE id = $3))
       ORDER BY ${name("person")}, person.id LIMIT ${reportsPageSize + 1}`,
      [personId, at, after],
    ),
    query<{ total: number }>(
      `SELECT count(*)::integer AS total FROM posts post WHERE manager_id = $1 AND ${inForce("post", "$2")}`,
      [personId, at],
    ),
  ]);
  const page = reports.slice(0, reportsPageSize);
  return { reports: page, total: counts[0]?.total ?? 0, isMore: reports.length > page.length };
}
