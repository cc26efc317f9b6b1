import "server-only";
import type { Granted } from "@/lib/domain/access";
import { wordsOf } from "@/lib/domain/directory";
import type { Found, FoundUnit } from "@/lib/domain/found";
import type { FoundPerson } from "@/lib/domain/found-person";
import { inForce } from "./as-of";
import { currentSeq } from "./audit";
import { query } from "./db";
import { firstPeople } from "./directory";
import { likePattern } from "./directory-search";
import { SqlValues } from "./sql-values";

/** More than these are not read through; a further word finds better. */
const most = 8;

/**
 * The first people and units that a text finds at an instant, without regard to case and accents: those whose names begin
 * with it, then whom the directory would find. A text of no words finds nothing.
 */
export async function findAnything(actor: Granted<"people:read">, text: string, at: Date): Promise<Found> {
  const seen = await currentSeq();
  if (wordsOf(text).length === 0) return { people: [], units: [], seen };
  const [people, units] = await Promise.all([findPeople(actor, text, at), findUnits(text, at)]);
  return { people, units, seen };
}

/** Each step looks wider than the one before, and is taken only while there is room. */
async function findPeople(actor: Granted<"people:read">, text: string, at: Date): Promise<FoundPerson[]> {
  const words = wordsOf(text);
  const steps = [
    () => peopleNamed(words.join(" "), at),
    () => peopleHolding(words, at),
    () => firstPeople(actor, { text, at, limit: 2 * most }),
  ];
  const found = new Map<string, FoundPerson>();
  for (const step of steps) {
    if (found.size >= most) break;
    for (const person of await step()) if (!found.has(person.id)) found.set(person.id, person);
  }
  return [...found.values()].slice(0, most);
}

/** By the index that the directory is ordered by: a beginning that thousands share costs no more than a rare one. */
function peopleNamed(beginning: string, at: Date): Promise<FoundPerson[]> {
  return peopleWhere(`${nameOfPerson} >= fold($2) AND ${nameOfPerson} < fold($2) || chr(1114111)`, [at, beginning]);
}

/** By name, e-mail and employee ID alone: nobody's post is looked at who does not hold the words. */
function peopleHolding(words: readonly string[], at: Date): Promise<FoundPerson[]> {
  const holds = words.map((_, index) => `person.folded LIKE ${likePattern(`$${index + 2}`)}`);
  return peopleWhere(holds.join(" AND "), [at, ...words]);
}

const nameOfPerson = `fold(person.name) COLLATE "C"`;

function peopleWhere(condition: string, values: readonly unknown[]): Promise<FoundPerson[]> {
  return query<FoundPerson>(
    `SELECT person.id, person.name, post.title, unit.name AS "unitName"
     FROM people person JOIN posts post ON post.person_id = person.id AND ${inForce("post", "$1")}
     LEFT JOIN unit_versions unit ON unit.unit_id = post.unit_id AND ${inForce("unit", "$1")}
     WHERE ${condition} ORDER BY ${nameOfPerson}, person.id LIMIT ${2 * most}`,
    values,
  );
}

function findUnits(text: string, at: Date): Promise<FoundUnit[]> {
  const values = new SqlValues();
  const instant = values.add(at);
  const words = wordsOf(text);
  const whole = values.add(words.join(" "));
  const holds = words.map((word) => {
    const like = likePattern(values.add(word));
    return `(version.folded LIKE ${like} OR lower(unit.code) LIKE ${like})`;
  });
  return query<FoundUnit>(
    `SELECT unit.id, version.name, parent.name AS "parentName"
     FROM unit_versions version JOIN units unit ON unit.id = version.unit_id
     LEFT JOIN unit_versions parent ON parent.unit_id = version.parent_id AND ${inForce("parent", instant)}
     WHERE ${inForce("version", instant)} AND ${holds.join(" AND ")}
     ORDER BY starts_with(version.folded, fold(${whole})) DESC, version.folded COLLATE "C", unit.id LIMIT ${most}`,
    values.list,
  );
}
