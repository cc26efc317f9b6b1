import "server-only";
import { type Granted, may } from "@/lib/domain/access";
import {
  type DirectoryAddress,
  type DirectoryFilter,
  type DirectoryPlace,
  directoryAddress,
} from "@/lib/domain/directory";
import type { FoundPerson } from "@/lib/domain/found-person";
import type { DirectoryRow } from "@/lib/domain/people-row";
import { inForce } from "./as-of";
import { query } from "./db";
import { filterConditions, postConditions } from "./directory-conditions";
import { searchWords, wordConditions } from "./directory-search";
import { SqlValues } from "./sql-values";
import { unitSubtree } from "./unit-subtree";

export type Directory = {
  rows: DirectoryRow[];
  /** How many people match in all; `isMore` when counting stopped there, as nobody reads on that far. */
  total: number;
  isMore: boolean;
  /** Whether there are people before the first row and after the last. */
  hasPrevious: boolean;
  hasNext: boolean;
};

export const pageSize = 50;

// Without a filter that looks beyond the posts, counting stays within an index; a search reads names on its way.
function countedUpTo({ words, persona, seat, employment }: DirectoryFilter): number {
  if (words.length > 0) return 200;
  return persona === null && seat === null && employment === "EMPLOYED" ? 10_000 : 1_000;
}

const nobody: Directory = { rows: [], total: 0, isMore: false, hasPrevious: false, hasNext: false };

/**
 * One page of the people who meet a filter at an instant, by name. Pages are found by their neighbour, not by number:
 * the thousandth costs what the first does. A filter by leave asks for the right to know of leave, and else shows nobody.
 */
export async function listPeople(
  actor: Granted<"people:read">,
  { filter, place }: DirectoryAddress,
  at: Date,
): Promise<Directory> {
  const knowsLeave = may(actor.role, "leave:read");
  if (filter.employment === "ON_LEAVE" && !knowsLeave) return nobody;
  const matching = await matchingPeople(filter, at);
  const most = countedUpTo(filter);
  const [rows, counted] = await Promise.all([
    listPage(matching, { place, knowsLeave, limit: pageSize + 1 }),
    countUpTo(matching, most + 1),
  ]);
  const count = { total: Math.min(counted, most), isMore: counted > most };
  const page = rows.slice(0, pageSize);
  const goesOn = rows.length > pageSize;
  if (place?.side === "before") return { ...count, rows: page.reverse(), hasPrevious: goesOn, hasNext: true };
  return { ...count, rows: page, hasPrevious: place !== null, hasNext: goesOn };
}

/** The first people employed at an instant in whom every word is found, without counting the others. */
export async function firstPeople(
  _actor: Granted<"people:read">,
  { text, at, limit }: { text: string; at: Date; limit: number },
): Promise<FoundPerson[]> {
  const matching = await matchingPeople(directoryAddress({ q: text }).filter, at);
  const rows = await listPage(matching, { place: null, knowsLeave: false, limit });
  return rows.map(({ id, name, title, unitName }) => ({ id, name, title, unitName }));
}

/**
 * `SELECT ... FROM` this, with the values it refers to; the first of them is the instant. To count, people are looked at
 * only if words must be found in them: otherwise their posts say enough.
 */
export type Matching = { from: string; countFrom: string; values: readonly unknown[] };

export async function matchingPeople(filter: DirectoryFilter, at: Date): Promise<Matching> {
  const values = new SqlValues();
  const instant = `${values.add(at)}::timestamptz`;
  const [search, unitIds] = await Promise.all([
    searchWords(filter.words, at),
    filter.unitId === null ? null : unitSubtree(filter.unitId, at),
  ]);
  const conditions = [
    ...postConditions(filter.employment, instant),
    ...filterConditions(filter, { unitIds, at: instant, values }),
    ...wordConditions(search, { at: instant, values }),
  ];
  const where = `WHERE ${conditions.join(" AND ")}`;
  const from = `people person JOIN posts post ON post.person_id = person.id ${where}`;
  return { from, countFrom: filter.words.length > 0 ? from : `posts post ${where}`, values: values.list };
}

// "C" as in the index people_order_idx.
const nameOf = (alias: string) => `fold(${alias}.name) COLLATE "C"`;

type Page = { place: DirectoryPlace; knowsLeave: boolean; limit: number };

function listPage({ from, values }: Matching, { place, knowsLeave, limit }: Page): Promise<DirectoryRow[]> {
  const backwards = place?.side === "before";
  const direction = backwards ? "DESC" : "ASC";
  const neighbour = `(SELECT ${nameOf("neighbour")}, id FROM people neighbour WHERE id = $${values.length + 1})`;
  const keyset = place ? `AND (${nameOf("person")}, person.id) ${backwards ? "<" : ">"} ${neighbour}` : "";
  return query<DirectoryRow>(
    `WITH page AS (
       SELECT person.id, person.name, post.title, post.unit_id, post."from", post."until" FROM ${from} ${keyset}
       ORDER BY ${nameOf("person")} ${direction}, person.id ${direction} LIMIT ${limit}
     )
     SELECT page.id, page.name, page.title, page.unit_id AS "unitId", unit.name AS "unitName",
       EXISTS (SELECT FROM out_of_scope scope WHERE scope.person_id = page.id AND ${inForce("scope", "$1")}) AS "isOutOfScope",
       assignment.persona, coalesce(assignment.functions::text[], '{}') AS functions, assignment.share,
       ARRAY(SELECT kind::text FROM seats seat
         WHERE seat.person_id = page.id AND ${inForce("seat", "$1")} ORDER BY seat.kind) AS seats,
       page."from", CASE WHEN NOT EXISTS (SELECT FROM posts next WHERE next.person_id = page.id
         AND next."from" = page."until") THEN page."until" END AS "until",
       ${knowsLeave ? `EXISTS (SELECT FROM leaves leave WHERE leave.person_id = page.id AND ${inForce("leave", "$1")})` : "NULL"} AS "isOnLeave"
     FROM page
     LEFT JOIN unit_versions unit ON unit.unit_id = page.unit_id AND ${inForce("unit", "$1")}
     LEFT JOIN assignments assignment ON assignment.person_id = page.id AND ${inForce("assignment", "$1")}
     ORDER BY ${nameOf("page")} ${direction}, page.id ${direction}`,
    place ? [...values, place.personId] : values,
  );
}

async function countUpTo({ countFrom, values }: Matching, most: number): Promise<number> {
  const [row] = await query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM (SELECT FROM ${countFrom} LIMIT ${most}) matching`,
    values,
  );
  return row?.count ?? 0;
}
