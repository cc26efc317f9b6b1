import { type Day, isDay } from "./day";
import { isId } from "./directory";
import { withQuery } from "./with-query";

/** What a person can lose row by row, each with its id. */
export const rowsToLose = ["seat", "cover", "providerCover"] as const;
export type RowToLose = (typeof rowsToLose)[number];

export function isRowToLose(name: string): name is RowToLose {
  return rowsToLose.some((each) => each === name);
}

/** "What if?", as a page or a dialog asks it. `from` is the first day on which it is so; null is now. */
export type DepartureQuestion = { from: Day | null } & (
  | { what: "LEAVES" | "LOSES_PERSONA"; personIds: readonly string[] }
  /** `lastDay` is the last of the absence; null while nobody knows. */
  | { what: "IS_AWAY"; personIds: readonly string[]; lastDay: Day | null }
  | { what: "MOVES"; personIds: readonly string[]; unitId: string | null }
  | { what: "LOSES_ROW"; table: RowToLose; rowId: string }
);

/** As many people as one question is about: the ids of more would not fit into an address. */
export const mostLeaving = 100;

/** The question as an address carries it. */
export function departureQuery(question: DepartureQuestion): string {
  const { what, from } = question;
  const people = "personIds" in question ? question.personIds.join() : null;
  switch (question.what) {
    case "LEAVES":
    case "LOSES_PERSONA":
      return withQuery("", { what, people, from });
    case "IS_AWAY":
      return withQuery("", { what, people, from, lastDay: question.lastDay });
    case "MOVES":
      return withQuery("", { what, people, from, unit: question.unitId });
    case "LOSES_ROW":
      return withQuery("", { what, from, table: question.table, row: question.rowId });
  }
}

/** Null for what is no such question. */
export function departureQuestion(parameters: URLSearchParams): DepartureQuestion | null {
  const get = (name: string) => parameters.get(name);
  const [what, row, unit] = [get("what"), get("row") ?? undefined, get("unit")];
  const [from, lastDay] = [dayOrNull(get("from")), dayOrNull(get("lastDay"))];
  const personIds = peopleOf(get("people"));
  if (from === undefined || lastDay === undefined) return null;
  if (what === "LOSES_ROW") {
    const table = get("table") ?? "";
    return isRowToLose(table) && isId(row) ? { what, from, table, rowId: row } : null;
  }
  if (personIds.length === 0 || personIds.length > mostLeaving) return null;
  if (what === "LEAVES" || what === "LOSES_PERSONA") return { what, from, personIds };
  if (what === "IS_AWAY") return { what, from, personIds, lastDay };
  if (what === "MOVES" && (unit === null || isId(unit))) return { what, from, personIds, unitId: unit };
  return null;
}

/** The people whom an address names, each once; what is no id is left out. */
export function peopleOf(text: string | null | undefined): string[] {
  return [...new Set((text ?? "").split(","))].filter(isId);
}

function dayOrNull(text: string | null): Day | null | undefined {
  if (text === null || text === "") return null;
  return isDay(text) ? text : undefined;
}

/** The page on which it is asked what coverage loses with some people. */
export function leavingHref(personIds: readonly string[], from: Day | null = null): string {
  return withQuery("/coverage/leaving", { people: personIds.join(), from });
}
