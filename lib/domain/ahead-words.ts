import { dayOf } from "./day";
import { dayText } from "./day-text";
import type { Happening, PersonalKind } from "./happening";
import type { Coming } from "./look-ahead";
import { lastDayOf } from "./period-text";

export const changeNames: Record<Coming["change"], string> = {
  OPENS: "Opens",
  CLOSES: "Closes",
  UNWAIVED: "Waiver ends",
};

/** What happens, after the name of whom it happens to. Absence has dates, never a cause. */
const does: Record<Exclude<PersonalKind, "LEAVES">, string> = {
  JOINS: "begins",
  LEAVE_BEGINS: "goes on leave",
  LEAVE_ENDS: "is back from leave",
  MOVES: "moves to another post",
  SEAT_ENDS: "leaves a seat of the CCoE",
  SEAT_BEGINS: "takes a seat of the CCoE",
  ASSIGNMENT_ENDS: "has the persona no longer",
  ASSIGNMENT_BEGINS: "has another persona",
  COVER_ENDS: "covers it no longer",
  COVER_BEGINS: "covers it",
  PROVIDER_COVER_ENDS: "answers for the provider no longer",
  PROVIDER_COVER_BEGINS: "answers for the provider",
  SPEND_OWNER_ENDS: "owns the spend no longer",
  SPEND_OWNER_BEGINS: "owns the spend",
};

/** A happening as a person's name and what follows it, or as a sentence of its own. */
export type CauseText = { person: { id: string; name: string } | null; text: string };

export function causeText(cause: Happening, timeZone: string): CauseText {
  const on = dayText(dayOf(cause.at, timeZone));
  switch (cause.of) {
    case "PERSON":
      return {
        person: cause.person,
        text:
          cause.kind === "LEAVES"
            ? `leaves: the last day is ${dayText(lastDayOf(cause.at, timeZone))}`
            : `${does[cause.kind]} on ${on}`,
      };
    case "WAIVER":
      return { person: null, text: `Its waiver ends on ${dayText(lastDayOf(cause.at, timeZone))}` };
    case "UNIT":
      return { person: null, text: `${cause.name} changes on ${on}` };
    case "HEADCOUNT":
      return { person: null, text: `The number of people in ${cause.name} changes on ${on}` };
    case "PROVIDER":
      return { person: null, text: `The list of providers changes on ${on}` };
    case "POLICY":
      return { person: null, text: `The coverage policy changes on ${on}` };
  }
}

/** The causes as one text, for where there are no links. */
export function causesInWords(coming: Coming, timeZone: string): string {
  if (coming.causes.length === 0) return "Follows from what else changes that day.";
  return `${coming.causes
    .map((cause) => causeText(cause, timeZone))
    .map(({ person, text }) => (person ? `${person.name} ${text}` : text))
    .join("; ")}.`;
}
