import { dayText, shortDayText } from "./day-text";
import type { Report, ReportFigure, ReportGap } from "./report";
import { countInWords, listInWords, moneyInWords } from "./wording";

/** "82 %". */
export function figureText(percent: number | null): string {
  return percent === null ? "Not evaluated" : `${percent} %`;
}

/** "+4 points since 31 August 2026". */
export function figureChange({ now, before }: ReportFigure, { since }: Pick<Report, "since">): string {
  if (now === null) return "Nothing to judge.";
  if (before === null) return `Not evaluated on ${dayText(since)}.`;
  return `${difference(now - before, "point", "points")} since ${dayText(since)}`;
}

/** "12 critical, 3 more than on 31 August 2026" without the day. */
export function countChange({ now, before }: { now: number; before: number }): string {
  if (now === before) return "as before";
  const by = Math.abs(now - before).toLocaleString("en");
  return `${by} ${now > before ? "more" : "fewer"}`;
}

function difference(by: number, one: string, many: string): string {
  if (by === 0) return "Unchanged";
  const size = countInWords(Math.abs(by), one, many);
  return `${by > 0 ? "+" : "−"}${size}`;
}

/** What is said of a gap beside its name, in the order in which it is read. */
export function gapFacts({ money, since, owner, due }: ReportGap, currency: string): string[] {
  return [
    money === null ? "" : `${moneyInWords(money, currency)} a month`,
    since === null ? "" : `since ${shortDayText(since)}`,
    owner === null ? "nobody owns it" : due === null ? owner : `${owner}, due ${shortDayText(due)}`,
  ].filter((text) => text !== "");
}

const mostCells = 4;

/** What has changed since the earlier day, as sentences. */
export function changeTexts({ opened, closed, won, lost, notes }: Report): string[] {
  const cells = (some: readonly string[]) => listInWords(some, some.length, mostCells);
  return [
    opened === 0 && closed === 0
      ? "No gap opened or closed."
      : `${countInWords(opened, "gap", "gaps")} opened, ${closed.toLocaleString("en")} closed.`,
    ...(won.length > 0 ? [`Now covered: ${cells(won)}.`] : []),
    ...(lost.length > 0 ? [`No longer covered: ${cells(lost)}.`] : []),
    ...notes.map(({ day, text }) => `${shortDayText(day)}: ${text}${/[.!?…]$/.test(text) ? "" : "."}`),
  ];
}
