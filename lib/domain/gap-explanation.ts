import { dayOf } from "./day";
import { dayText } from "./day-text";
import type { Gap, LeftOut } from "./gap";
import { headlineOf } from "./gap-headline";
import { ruleOf, weightOf } from "./gap-rule";
import { type ExplanationContext, type Words, wordsOf } from "./gap-words";
import { lastDayOf } from "./period-text";
import { personaNames } from "./persona";
import { listInWords } from "./wording";

/** A gap in plain sentences. */
export type GapExplanation = {
  /** What is missing, with its numbers. */
  headline: string;
  /** The clause of the policy that says so. */
  rule: string;
  /** Why it is as severe as it is; null when that follows from the rule alone. */
  weight: string | null;
  counted: string;
  leftOut: string;
};

export function explainGap(gap: Gap, context: ExplanationContext): GapExplanation {
  const words = wordsOf(context);
  const people = gap.kind === "UNASSIGNED" ? gap.people : gap.counted.length;
  const names = gap.counted.map(({ name }) => name);
  return {
    headline: headlineOf(gap, words),
    rule: ruleOf(gap, words),
    weight: weightOf(gap, words),
    counted: names.length === 0 ? "Counted: nobody." : `Counted: ${listInWords(names, people)}.`,
    leftOut: leftOutInWords(gap.leftOut, words),
  };
}

function leftOutInWords(leftOut: readonly LeftOut[], words: Words): string {
  if (leftOut.length === 0) return "Left out: nobody.";
  const shown = leftOut.slice(0, 5).map((each) => `${each.person.name}, ${whyLeftOut(each, words)}`);
  const rest = leftOut.length - shown.length;
  return `Left out: ${shown.join("; ")}${rest > 0 ? `; and ${rest} more` : ""}.`;
}

/** "on leave until 5 August 2026": why somebody does not count. */
export function whyLeftOut(leftOut: LeftOut, { timeZone }: Pick<Words, "timeZone">): string {
  switch (leftOut.reason) {
    case "DEPUTY":
      return "deputy only";
    case "ON_LEAVE":
      return leftOut.leave.until === null
        ? "on leave"
        : `on leave until ${dayText(lastDayOf(leftOut.leave.until, timeZone))}`;
    case "STARTS":
      return `from ${dayText(dayOf(leftOut.from, timeZone))}`;
    case "NOT_EMPLOYED":
      return "not employed on this date";
    case "OTHER_PERSONA":
      return leftOut.persona === null ? "has no persona" : `is ${personaNames[leftOut.persona]}`;
  }
}
