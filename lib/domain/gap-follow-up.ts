import { addDays, type Day } from "./day";
import { textProblem } from "./import-text";
import { done, type Outcome, refused } from "./outcome";
import { typedLine } from "./typed-line";

/** A waiver is proposed for half a year, and lasts at most twelve months: then somebody looks again. */
export const usualWaiver = 182;
/** Days that whoever takes a gap on is given, unless told otherwise. */
export const usualDue = 30;

/** The last day that a waiver which begins today may have. */
export function longestWaiver(today: Day): Day {
  const [year = "", ...rest] = today.split("-");
  const next = [String(Number(year) + 1), ...rest].join("-");
  // The 29 February has no anniversary; a year from then ends with the 27th all the same.
  return addDays(next.endsWith("-02-29") ? `${next.slice(0, 8)}28` : next, -1);
}

export function waiverTerms(
  { reason, lastDay }: { reason: string; lastDay: Day | undefined },
  today: Day,
): Outcome<{ reason: string; lastDay: Day }> {
  const line = typedLine(reason, { field: "reason", what: "The reason", longest: 500 });
  const day = waiverDay(lastDay, today);
  if (line.ok && day.ok) return done({ reason: line.value, lastDay: day.value });
  return { ok: false, problems: [line, day].flatMap((each) => (each.ok ? [] : each.problems)) };
}

function waiverDay(lastDay: Day | undefined, today: Day): Outcome<Day> {
  if (lastDay === undefined) return refused("Say until which day the gap is accepted.", "lastDay");
  if (lastDay < today) return refused("This day is over already.", "lastDay");
  const longest = longestWaiver(today);
  return lastDay > longest
    ? refused(`A waiver lasts at most twelve months, until ${longest}.`, "lastDay")
    : done(lastDay);
}

/** By when something is to be done: today or later, and not beyond what anybody plans. */
export function comingDay(
  day: Day | undefined,
  { field, missing, today }: { field: string; missing: string; today: Day },
): Outcome<Day> {
  if (day === undefined) return refused(missing, field);
  if (day < today) return refused("This day is over already.", field);
  return day > addDays(today, 3 * 365) ? refused("This is more than three years away.", field) : done(day);
}

const longestComment = 2_000;

/** What was typed into several lines: canonically composed, lines as they are. */
export function commentText(text: string): Outcome<string> {
  const whole = text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[\t ]+/g, " ")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  if (whole === "") return refused("Write something first.", "text");
  const problem = textProblem(whole.replaceAll("\n", " "), "The comment", longestComment);
  return problem === null ? done(whole) : refused(`${problem}.`, "text");
}
