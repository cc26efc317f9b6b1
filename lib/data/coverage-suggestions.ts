import "server-only";
import type { PersonFact, SuggestionFact } from "@/lib/domain/coverage-facts";
import type { Interval } from "@/lib/domain/interval";
import type { OwnRule } from "@/lib/domain/own-rule";
import { titleReader } from "@/lib/domain/suggester";
import { type DecidedTitle, learnFrom, titleKey } from "@/lib/domain/suggestion-learnt";
import type { Read } from "./snapshot";
import { mostDecidedTitles } from "./suggestions";

/** What is suggested for titles as of an instant: see `readSuggestionsAt`. */
export async function readSuggestions(read: Read, people: readonly PersonFact[], at: Date): Promise<SuggestionFact[]> {
  const [found] = await readSuggestionsAt(read, people, [at]);
  return found ?? [];
}

/**
 * What is suggested at each of some instants, in ascending order, for the titles of people whose assignment nobody had
 * confirmed in their post at one of them. What was decided about titles is as of the instant; the admin's own rules have no
 * dates, and speak for every day.
 */
export async function readSuggestionsAt(
  read: Read,
  people: readonly PersonFact[],
  instants: readonly Date[],
): Promise<SuggestionFact[][]> {
  const titles = unconfirmedTitles(people, instants);
  if (titles.size === 0) return instants.map(() => []);
  const own = await read<OwnRule>(
    `SELECT id, words, persona, functions::text[] AS functions FROM suggestion_rules ORDER BY position, id`,
  );
  const readTitle = titleReader(own);
  const readings = [...titles].map((title) => ({ title, suggest: readTitle(title) }));
  const keyOf = remembered(titleKey);
  return (await readDecidedTitles(read, instants)).map((decided) => {
    const learnt = learnFrom(decided, keyOf);
    return readings.map(({ title, suggest }) => {
      const suggestion = suggest(learnt);
      if (suggestion.persona === null) return { title, suggestion: null };
      const { persona, confidence, reason } = suggestion;
      return { title, suggestion: { persona, confidence, reason } };
    });
  });
}

/** A decision holds from the instant of one number up to, without, that of another. */
type Decided = DecidedTitle & { first: number; after: number };

/** How many of the instants are before an edge of a row; they are whole milliseconds. */
const before = (edge: string) => `width_bucket(${edge} - interval '1 microsecond', $1::timestamptz[])`;

/** What humans had decided about who held a title at each of the instants, as `decidedTitlesSql` has it of one. */
async function readDecidedTitles(read: Read, instants: readonly Date[]): Promise<DecidedTitle[][]> {
  const rows = await read<Decided>(
    `WITH decisions AS (
       SELECT person_id, persona::text AS choice, "from", "until" FROM assignments WHERE confirmed_at IS NOT NULL
       UNION ALL SELECT person_id, 'NONE', "from", "until" FROM out_of_scope
     ), held AS (
       SELECT post.title, decision.choice,
         greatest(post."from", decision."from") AS "from", least(post."until", decision."until") AS "until"
       FROM posts post JOIN decisions decision ON decision.person_id = post.person_id
       WHERE post.title <> '' AND post."from" <= $2 AND (post."until" IS NULL OR post."until" > $3)
         AND decision."from" <= $2 AND (decision."until" IS NULL OR decision."until" > $3)
     ), stretches AS (
       SELECT title, choice, ${before('"from"')} AS first, ${before(`coalesce("until", 'infinity')`)} AS after FROM held
     )
     SELECT title, choice, first, after, count(*)::integer AS people FROM stretches WHERE first < after
     GROUP BY title, choice, first, after ORDER BY people DESC, title, choice, first, after LIMIT $4`,
    [instants, instants.at(-1), instants[0], mostDecidedTitles * instants.length],
  );
  const decided: DecidedTitle[][] = instants.map(() => []);
  for (const { first, after, ...row } of rows) for (const each of decided.slice(first, after)) each.push(row);
  return decided;
}

function unconfirmedTitles(people: readonly PersonFact[], instants: readonly Date[]): Set<string> {
  const titles = new Set<string>();
  const [first, last] = [instants[0], instants.at(-1)];
  if (!first || !last) return titles;
  const span = { first: first.getTime(), last: last.getTime() };
  for (const { posts, assignments } of people) {
    for (const post of posts) {
      if (post.title === "" || titles.has(post.title)) continue;
      for (const assignment of assignments) {
        const start = firstOfBoth(post, assignment, span);
        if (start === null) continue;
        const isConfirmed = assignment.confirmations.some((each) => each >= post.from && each.getTime() <= start);
        if (!isConfirmed) titles.add(post.title);
      }
    }
  }
  return titles;
}

/** Of the time from the first to the last instant, when two intervals first hold both; null for never. In milliseconds. */
function firstOfBoth(one: Interval, other: Interval, { first, last }: { first: number; last: number }): number | null {
  const start = Math.max(first, one.from.getTime(), other.from.getTime());
  if (start > last) return null;
  const isOver = ({ until }: Interval) => until !== null && until.getTime() <= start;
  return isOver(one) || isOver(other) ? null : start;
}

function remembered(work: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = work(text);
    known.set(text, made);
    return made;
  };
}
