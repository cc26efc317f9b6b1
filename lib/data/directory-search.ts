import "server-only";
import { inForce } from "./as-of";
import { query } from "./db";
import type { SqlValues } from "./sql-values";

/** A word to be found, with the units whose names hold it, and its finds if they are few enough to start from. */
export type SearchedWord = { word: string; unitIds: string[]; personIds: string[] | null };

/**
 * More finds than these are not worth collecting: so many people hold the word that a walk through the list in its
 * order soon fills a page.
 */
const fewFinds = 5_000;

// Trigram indexes know words from three characters on.
const shortestIndexed = 3;

/** Looks every word up in the indexes, as of an instant. */
export function searchWords(words: readonly string[], at: Date): Promise<SearchedWord[]> {
  return Promise.all(words.map((word) => searchWord(word, at)));
}

async function searchWord(word: string, at: Date): Promise<SearchedWord> {
  const units = await query<{ id: string }>(
    `SELECT unit_id AS id FROM unit_versions version WHERE fold(name) LIKE ${pattern("$1")} AND ${inForce("version", "$2")}`,
    [word, at],
  );
  const unitIds = units.map(({ id }) => id);
  if ([...word].length < shortestIndexed) return { word, unitIds, personIds: null };
  const found = await query<{ id: string }>(
    `SELECT id FROM people WHERE folded LIKE ${pattern("$1")}
     UNION ALL SELECT person_id FROM posts WHERE folded LIKE ${pattern("$1")}
     UNION ALL SELECT person_id FROM posts post WHERE unit_id = ANY($2::uuid[]) AND ${inForce("post", "$3")}
     LIMIT ${fewFinds + 1}`,
    [word, unitIds, at],
  );
  return { word, unitIds, personIds: found.length > fewFinds ? null : found.map(({ id }) => id) };
}

/** Conditions on `person` and `post` that every word be found; the rarest word leads when it is rare enough. */
export function wordConditions(words: readonly SearchedWord[], values: SqlValues): string[] {
  const rarest = words
    .flatMap(({ personIds }) => (personIds ? [personIds] : []))
    .reduce<string[] | null>((least, ids) => (least === null || ids.length < least.length ? ids : least), null);
  const lead = rarest ? [`person.id = ANY(${values.add(rarest)}::uuid[])`] : [];
  const each = words.map(({ word, unitIds }) => {
    const like = pattern(values.add(word));
    return `(person.folded LIKE ${like} OR post.folded LIKE ${like} OR post.unit_id = ANY(${values.add(unitIds)}::uuid[]))`;
  });
  return [...lead, ...each];
}

// Folded first, since folding turns a full-width "％" into a wildcard too.
function pattern(parameter: string): string {
  return `('%' || regexp_replace(fold(${parameter}::text), '([%_\\\\])', '\\\\\\1', 'g') || '%')`;
}
