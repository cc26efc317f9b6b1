import { dayOf } from "./day";
import { shortDayText } from "./day-text";
import { lastDayText } from "./period-text";
import type { FinanceFunction, Persona } from "./persona";
import type { SeatKind } from "./seat";

type Facts = {
  id: string;
  name: string;
  title: string;
  persona: Persona | null;
  /** Decided to need no persona. */
  isOutOfScope: boolean;
  functions: readonly FinanceFunction[];
  /** Percent; null without a persona. */
  share: number | null;
  seats: readonly SeatKind[];
};

/** A person of the directory as the database has them, with the ends of the post and of the employment after it. */
export type DirectoryRow = Facts & {
  unitId: string | null;
  unitName: string | null;
  from: Date;
  /** Null while no end is known, or when another post follows. */
  until: Date | null;
  /** Null for who may not know. */
  isOnLeave: boolean | null;
};

/** A person as a list shows them: nothing that it does not show. */
export type PeopleRow = Facts & {
  unit: { id: string; name: string } | null;
  /** What is particular about the employment, in words: "On leave", "Last day 30 Jun 2026". */
  notes: readonly string[];
};

/** What the reader may do with the people of a list. */
export type PeopleRights = { persona: boolean; seat: boolean };

export function peopleRow(row: DirectoryRow, { at, timeZone }: { at: Date; timeZone: string }): PeopleRow {
  const { unitId, unitName, from, until, isOnLeave, ...facts } = row;
  const notes = [
    ...(from > at ? [`Joins ${shortDayText(dayOf(from, timeZone))}`] : []),
    ...(until === null ? [] : [`${until > at ? "Last day" : "Left after"} ${lastDayText(until, timeZone)}`]),
    ...(isOnLeave ? ["On leave"] : []),
  ];
  return { ...facts, unit: unitId === null ? null : { id: unitId, name: unitName ?? "" }, notes };
}
