import { type CauseText, causeText } from "./ahead-words";
import type { Day } from "./day";
import { headlineOf } from "./gap-headline";
import type { Severity } from "./gap-kind";
import { gapHref } from "./gap-list-address";
import { gapName } from "./gap-name";
import { wordsOf } from "./gap-words";
import type { Coming } from "./look-ahead";

/** Something that is coming, in words. */
export type AheadLine = {
  key: string;
  day: Day;
  change: Coming["change"];
  severity: Severity;
  name: string;
  headline: string;
  href: string;
  causes: CauseText[];
};

/** A gap that opens is shown on the day on which it does, one that closes as it is today. */
export function aheadLine(
  { day, change, gap, policy, causes }: Coming,
  { currency, timeZone }: { currency: string; timeZone: string },
): AheadLine {
  return {
    key: `${day} ${change} ${gap.id}`,
    ...{ day, change, severity: gap.severity, name: gapName(gap) },
    headline: headlineOf(gap, wordsOf({ policy, currency, timeZone })),
    href: gapHref(gap.id, change === "OPENS" ? day : null),
    causes: causes.map((cause) => causeText(cause, timeZone)),
  };
}

/** The lines of each day, in order of time. */
export function linesByDay(lines: readonly AheadLine[]): { day: Day; lines: AheadLine[] }[] {
  const days: { day: Day; lines: AheadLine[] }[] = [];
  for (const line of lines) {
    const last = days.at(-1);
    if (last?.day === line.day) last.lines.push(line);
    else days.push({ day: line.day, lines: [line] });
  }
  return days;
}
