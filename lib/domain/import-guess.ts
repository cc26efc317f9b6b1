import { type ImportField, isImportField, unitFields } from "./import-field";
import {
  employmentStatusHeadings,
  knownHeadings,
  loneUnitHeadings,
  managerHeadings,
  ownNumbers,
  plainHeading,
  unitHeadings,
} from "./import-headings";
import { type ImportMapping, parseMapping } from "./import-mapping";
import { isStanding } from "./import-standing";
import { cleanCell } from "./import-text";

/** A file's columns while they are given out; each is used once. */
type Guess = {
  plain: readonly string[];
  /** What stands in each column in the first rows, blanks left out. */
  values: readonly (readonly string[])[];
  taken: Set<number>;
  columns: ImportMapping["columns"];
};

/** What the headings, and where they can mean several things the first rows, say without doubt. */
export function guessColumns(
  headings: readonly string[],
  samples: readonly (readonly string[])[],
): ImportMapping["columns"] {
  const values = headings.map((_, at) =>
    samples.map((cells) => cleanCell(cells[at] ?? "")).filter((text) => text !== ""),
  );
  const guess: Guess = {
    plain: headings.map(plainHeading),
    values,
    taken: new Set(),
    columns: {},
  };
  for (const [field, known] of Object.entries(knownHeadings)) if (isImportField(field)) take(guess, field, known);
  dropNameParts(guess);
  takeUnits(guess);
  takeEmploymentStatus(guess);
  pairOwnNumbers(guess);
  takeManager(guess);
  return guess.columns;
}

/** Which of a file's first rows is the headings: the first, unless it says nothing and a later one says what is needed. */
export function headingsAt(rows: readonly (readonly string[])[]): number {
  const isKnown = (cells: readonly string[]) => parseMapping({ columns: guessColumns(cells, []) }, cells.length).ok;
  const [first = []] = rows;
  if (first.filter((cell) => cell.trim() !== "").length > 2) return 0;
  return Math.max(0, rows.findIndex(isKnown));
}

/**
 * The column that names managers, when the file says who they are in no way that can be used: people are never matched by
 * name. `samples` are values of each column.
 */
export function managerNames(
  headings: readonly string[],
  samples: readonly (readonly string[])[],
  columns: ImportMapping["columns"],
): number | undefined {
  if (columns.managerId !== undefined || columns.managerEmail !== undefined) return undefined;
  const index = headings.findIndex((heading) => managerHeadings.includes(plainHeading(heading)));
  const values = samples[index] ?? [];
  return values.length > 0 && managerFieldOf(values) === null ? index : undefined;
}

function take(guess: Guess, field: ImportField, known: readonly string[]): void {
  const index = firstOf(guess, known);
  if (index === undefined) return;
  guess.taken.add(index);
  guess.columns[field] = index;
}

/** The surest heading that has something below it; exports with all their columns leave many blank. */
function firstOf({ plain, values, taken }: Guess, known: readonly string[]): number | undefined {
  const found = known.flatMap((heading) => {
    const index = plain.findIndex((each, at) => each === heading && !taken.has(at));
    return index < 0 ? [] : [index];
  });
  return found.find((index) => (values[index] ?? []).length > 0) ?? found[0];
}

/** A full name in every row makes its parts superfluous; a last name alone is the name ("Nom"). */
function dropNameParts({ columns, taken, values }: Guess): void {
  const { name, firstName, lastName } = columns;
  if (name === undefined && firstName === undefined && lastName !== undefined) {
    columns.name = lastName;
    delete columns.lastName;
    return;
  }
  if (name === undefined) return;
  // "Name" next to "Vorname" is the family name.
  if (firstName !== undefined && lastName === undefined) {
    columns.lastName = name;
    delete columns.name;
    return;
  }
  if (lastName !== undefined && (values[name] ?? []).length < (values[lastName] ?? []).length) return;
  for (const part of ["firstName", "lastName"] as const) {
    const index = columns[part];
    if (index !== undefined) taken.delete(index);
    delete columns[part];
  }
}

/** A directory's own tree serves where its departments, which have a column too, are left blank. */
function takeUnits(guess: Guess): void {
  const isThere = (known: readonly string[]) => firstOf(guess, known) !== undefined;
  const isFilled = (known: readonly string[]) => (guess.values[firstOf(guess, known) ?? -1] ?? []).length > 0;
  const levels = unitHeadings.filter(isThere);
  const isLone = levels.length === 0 || (!levels.some(isFilled) && isFilled(loneUnitHeadings));
  (isLone ? [loneUnitHeadings] : levels).forEach((known, level) => {
    const field = unitFields[level];
    if (field) take(guess, field, known);
  });
}

function takeEmploymentStatus(guess: Guess): void {
  const index = firstOf(guess, employmentStatusHeadings);
  if (index === undefined) return;
  const values = guess.values[index] ?? [];
  const field = values.length > 0 && values.every(isStanding) ? "status" : "kind";
  if (guess.columns[field] === undefined) take(guess, field, employmentStatusHeadings);
}

/** BambooHR: the supervisor’s own number finds people only if theirs are their IDs; an e-mail does without. */
function pairOwnNumbers({ plain, columns }: Guess): void {
  const person = plain.indexOf(ownNumbers.person);
  if (columns.managerId === undefined || plain[columns.managerId] !== ownNumbers.supervisor) return;
  if (person >= 0 && columns.managerEmail === undefined) columns.externalId = person;
  else if (columns.externalId !== person) delete columns.managerId;
}

/** By the values, since "Manager" can be an ID, an e-mail or a name, and a "managerId" of a directory an e-mail. */
function takeManager(guess: Guess): void {
  const { columns, values } = guess;
  const { managerId } = columns;
  if (managerId !== undefined) {
    if (columns.managerEmail !== undefined || managerFieldOf(values[managerId]) !== "managerEmail") return;
    columns.managerEmail = managerId;
    delete columns.managerId;
    return;
  }
  const index = firstOf(guess, managerHeadings);
  if (index === undefined || columns.managerEmail !== undefined) return;
  const field = managerFieldOf(values[index]);
  if (field) columns[field] = index;
}

function managerFieldOf(values: readonly string[] = []): "managerId" | "managerEmail" | null {
  if (values.length === 0) return null;
  if (values.every((value) => value.includes("@"))) return "managerEmail";
  return values.every((value) => /^\p{L}{0,4}\d+$/u.test(value)) ? "managerId" : null;
}
