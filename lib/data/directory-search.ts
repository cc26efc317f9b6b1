import "server-only";
import { inForce } from "./as-of";
import { query } from "./db";
import { SqlValues } from "./sql-values";

/** A word to be found, with the units whose names hold it and whether few people have it. */
type Word = { word: string; unitIds: string[]; isRare: boolean };

/** The words, and those of them that together lead to few people; none where a walk through the list is quicker. */
export type Search = { words: Word[]; lead: string[] };

/**
 * More finds than these are not worth collecting: so many people hold the words that a walk through the list in its
 * order soon fills a page.
 */
const fewFinds = 2_000;

// Trigram indexes know words from three characters on.
const isIndexed = (word: string) => [...word].length >= 3;

/** Looks every word up in the indexes, as of an instant. */
export async function searchWords(words: readonly string[], at: Date): Promise<Search> {
  const found = await Promise.all(words.map((word) => searchWord(word, at)));
  const rare = found.find(({ isRare }) => isRare);
  if (rare) return { words: found, lead: [rare.word] };
  // Words that many have, each alone, may be a name that few have.
  const indexed = words.filter(isIndexed);
  const isRareTogether = indexed.length > 1 && (await areRareTogether(indexed, at));
  return { words: found, lead: isRareTogether ? indexed : [] };
}

async function searchWord(word: string, at: Date): Promise<Word> {
  const [row] = await query<Omit<Word, "word">>(
    `SELECT ARRAY(${unitsWith("$1", "$2")})::text[] AS "unitIds",
       ${isIndexed(word)} AND (SELECT count(*) FROM (${findsOf("$1", "$2")} LIMIT ${fewFinds + 1}) find) <= ${fewFinds} AS "isRare"`,
    [word, at],
  );
  return { word, unitIds: row?.unitIds ?? [], isRare: row?.isRare ?? false };
}

async function areRareTogether(words: readonly string[], at: Date): Promise<boolean> {
  const values = new SqlValues();
  const finds = findsTogether(words, values.add(at), values);
  const [row] = await query<{ isRare: boolean }>(
    `SELECT count(*) <= ${fewFinds} AS "isRare" FROM (${finds} LIMIT ${fewFinds + 1}) find`,
    values.list,
  );
  return row?.isRare ?? false;
}

/** Conditions on `person` and `post` that every word be found. `at` is the parameter that holds the instant. */
export function wordConditions({ words, lead }: Search, { at, values }: { at: string; values: SqlValues }): string[] {
  const led = lead.length > 0 ? [`person.id = ANY(ARRAY(${findsTogether(lead, at, values)}))`] : [];
  const each = words.map(({ word, unitIds }) => {
    const like = likePattern(values.add(word));
    return `(person.folded LIKE ${like} OR post.folded LIKE ${like} OR post.unit_id = ANY(${values.add(unitIds)}::uuid[]))`;
  });
  return [...led, ...each];
}

function findsTogether(words: readonly string[], at: string, values: SqlValues): string {
  return words.map((word) => `(${findsOf(values.add(word), at)})`).join(" INTERSECT ");
}

/** Who a word may mean, by name, e-mail, ID, any title, or the unit of then; somebody twice where twice found. */
function findsOf(word: string, at: string): string {
  return `SELECT id FROM people WHERE folded LIKE ${likePattern(word)}
    UNION ALL SELECT person_id FROM posts WHERE folded LIKE ${likePattern(word)}
    UNION ALL SELECT person_id FROM posts post WHERE unit_id = ANY(ARRAY(${unitsWith(word, at)})) AND ${inForce("post", `${at}::timestamptz`)}`;
}

function unitsWith(word: string, at: string): string {
  return `SELECT unit_id FROM unit_versions version WHERE folded LIKE ${likePattern(word)} AND ${inForce("version", `${at}::timestamptz`)}`;
}

/** The pattern with which LIKE finds the text of a parameter anywhere in a folded one. */
export function likePattern(parameter: string): string {
  // Folded first, since folding turns a full-width "％" into a wildcard too.
  return `('%' || regexp_replace(fold(${parameter}::text), '([%_\\\\])', '\\\\\\1', 'g') || '%')`;
}
