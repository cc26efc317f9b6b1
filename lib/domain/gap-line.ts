import { addDays, type Day, dayOf } from "./day";
import { shortDayText } from "./day-text";
import { headlineOf } from "./gap-headline";
import type { Severity } from "./gap-kind";
import type { GapLife, LifeState } from "./gap-life";
import { gapHref } from "./gap-list-address";
import type { GapRow } from "./gap-row";
import { daysBetween } from "./gap-timeline";
import { type ExplanationContext, wordsOf } from "./gap-words";
import { lastDayOf } from "./period-text";
import { moneyInWords } from "./wording";

/** A gap as a line of the list: everything in words. */
export type GapLine = {
  id: string;
  href: string;
  name: string;
  severity: Severity;
  headline: string;
  money: string | null;
  state: LifeState;
  isOverdue: boolean;
  /** "12 days", and since when. */
  age: string;
  since: string;
  reopened: string | null;
  owner: string | null;
  /** By when, whom is planned, until when it is accepted. */
  next: string | null;
};

/** `notedSince` is when the notes of what opened begin, if not with the register. */
export type LineContext = ExplanationContext & { at: Date; asOf: Day | null; notedSince: Date | null };

export function gapLine({ gap, name, life }: GapRow, context: LineContext): GapLine {
  const { currency, asOf } = context;
  return {
    ...{ id: gap.id, href: gapHref(gap.id, asOf), name, severity: gap.severity },
    headline: headlineOf(gap, wordsOf(context)),
    money: gap.money === null ? null : moneyInWords(gap.money, currency),
    ...{ state: life.state, isOverdue: life.isOverdue },
    ...ageText(life, context),
    reopened: reopenedText(life, context),
    owner: life.followUp?.owner.name ?? null,
    next: nextText(life, context),
  };
}

type When = Pick<LineContext, "at" | "timeZone" | "notedSince">;

/** How long it has been open, as far as that is known. */
export function ageText({ since }: GapLife, { at, timeZone, notedSince }: When): { age: string; since: string } {
  if (since === null) return { age: "New", since: "Opened just now" };
  const day = shortDayText(dayOf(since, timeZone));
  const age = at.getTime() - since.getTime() < 86_400_000 ? "Today" : daysBetween(since, at);
  const isCut = notedSince !== null && since <= notedSince;
  return isCut ? { age: `Over ${age}`, since: `Since before ${day}` } : { age, since: `Since ${day}` };
}

export function reopenedText({ reopened }: GapLife, { timeZone }: Pick<When, "timeZone">): string | null {
  if (reopened === null) return null;
  const { at, afterDays } = reopened;
  return `Reopened on ${shortDayText(dayOf(at, timeZone))}, was closed for ${afterDays === 1 ? "1 day" : `${afterDays} days`}`;
}

export function nextText({ state, followUp, waiver }: GapLife, { timeZone }: Pick<When, "timeZone">): string | null {
  if (state === "WAIVED" && waiver) return `Accepted until ${shortDayText(lastDayOf(waiver.until, timeZone))}`;
  if (followUp?.plan) return `${followUp.plan.nominee.name} from ${shortDayText(followUp.plan.day)}`;
  return followUp ? `By ${shortDayText(followUp.due)}` : null;
}

/** A day that a form may begin with: one that is over already would only be refused. */
export function notBefore(day: Day | null, today: Day, usual: number): Day {
  return day !== null && day >= today ? day : addDays(today, usual);
}
