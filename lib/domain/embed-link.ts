import { addDays, type Day } from "./day";
import { done, type Outcome, type Problem } from "./outcome";
import type { StructureDetail } from "./structure-detail";
import { problemsOf, typedLine } from "./typed-line";

/** The days that a link shows: today alone without a first one, up to today without a last one. */
export type EmbedDays = { firstDay: Day | null; lastDay: Day | null };

/** What a link to the diagram shows, to whoever has it, and for what it was made. */
export type EmbedLink = EmbedDays & {
  id: string;
  purpose: string;
  unit: { id: string; name: string } | null;
  detail: StructureDetail;
  from: Date;
  /** When it expires, or was revoked. */
  until: Date;
};

/** Longer than this nobody remembers what was shown to whom. */
export const longestLife = 366;
export const usualLife = 90;

export type EmbedStatement = { purpose: string; expires: Day | null } & EmbedDays;

/** What was typed, if it can be; the last day that the link works is filled in. */
export function embedStatement(
  { purpose, expires, firstDay, lastDay }: EmbedStatement,
  today: Day,
): Outcome<EmbedDays & { purpose: string; expires: Day }> {
  const line = typedLine(purpose, { field: "purpose", what: "What it is for", longest: 120 });
  const last = expires ?? addDays(today, usualLife);
  const problems: Problem[] = problemsOf(line);
  const latest = addDays(today, longestLife);
  if (last < today) problems.push({ field: "expires", message: "This day is over. Choose a later one." });
  if (last > latest)
    problems.push({ field: "expires", message: `Choose a day until ${latest}: no link lives longer.` });
  if (lastDay !== null && firstDay === null)
    problems.push({ field: "firstDay", message: "Say from which day on as well, or leave both days empty." });
  if (lastDay !== null && firstDay !== null && lastDay < firstDay)
    problems.push({ field: "lastDay", message: "The last day is before the first. Change one of the two." });
  if (!line.ok || problems.length > 0) return { ok: false, problems };
  return done({ purpose: line.value, firstDay, lastDay, expires: last });
}

/** The days that a link shows on a day; null while the first of them is still to come. What is planned it never shows. */
export function daysShown({ firstDay, lastDay }: EmbedDays, today: Day): { first: Day; last: Day } | null {
  const last = lastDay !== null && lastDay < today ? lastDay : today;
  const first = firstDay ?? last;
  return first <= last ? { first, last } : null;
}
