import { type DayOrder, isDayOrder } from "./import-day";
import { type ImportField, importFieldNames, isImportField, unitFields } from "./import-field";
import { knownHeadings, loneUnitHeadings, managerHeadings, plainHeading, unitHeadings } from "./import-headings";
import { done, type Outcome, type Problem } from "./outcome";

/** Which column says what, as its index from 0; a field without a column is not stated by the file. */
export type ImportMapping = { columns: Partial<Record<ImportField, number>>; dayOrder: DayOrder | null };

/** A file's own headings made usable: blank ones are named by their place, repeated ones are numbered. */
export function namedHeadings(cells: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, index) => {
    const heading = cell.replace(/\s+/g, " ").trim().slice(0, 200) || `Column ${index + 1}`;
    const times = (seen.get(heading) ?? 0) + 1;
    seen.set(heading, times);
    return times === 1 ? heading : `${heading} (${times})`;
  });
}

/** What the headings, and for managers the first rows, say without doubt. Each column is used once. */
export function guessMapping(headings: readonly string[], samples: readonly (readonly string[])[]): ImportMapping {
  const plain = headings.map(plainHeading);
  const taken = new Set<number>();
  const columns: ImportMapping["columns"] = {};
  const take = (field: ImportField, known: readonly string[]) => {
    const index = firstOf(plain, known, taken);
    if (index === undefined) return;
    taken.add(index);
    columns[field] = index;
  };
  for (const [field, known] of Object.entries(knownHeadings)) if (isImportField(field)) take(field, known);
  dropNameParts(columns, taken);
  const levels = unitHeadings.filter((known) => firstOf(plain, known, taken) !== undefined);
  (levels.length > 0 ? levels : [loneUnitHeadings]).forEach((known, level) => {
    const field = unitFields[level];
    if (field) take(field, known);
  });
  const manager = firstOf(plain, managerHeadings, taken);
  if (manager !== undefined && columns.managerId === undefined && columns.managerEmail === undefined) {
    const field = managerFieldOf(samples.map((cells) => cells[manager]?.trim() ?? "").filter((text) => text !== ""));
    if (field) columns[field] = manager;
  }
  return { columns, dayOrder: null };
}

function firstOf(plain: readonly string[], known: readonly string[], taken: ReadonlySet<number>): number | undefined {
  for (const heading of known) {
    const index = plain.findIndex((each, at) => each === heading && !taken.has(at));
    if (index >= 0) return index;
  }
  return undefined;
}

/** A full name makes its parts superfluous; a last name alone is the name ("Nom"). */
function dropNameParts(columns: ImportMapping["columns"], taken: Set<number>): void {
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
  for (const part of ["firstName", "lastName"] as const) {
    const index = columns[part];
    if (index !== undefined) taken.delete(index);
    delete columns[part];
  }
}

function managerFieldOf(values: readonly string[]): "managerId" | "managerEmail" | null {
  if (values.length === 0) return null;
  if (values.every((value) => value.includes("@"))) return "managerEmail";
  return values.every((value) => /^\p{L}{0,4}\d+$/u.test(value)) ? "managerId" : null;
}

/** Reads a stored or sent mapping. Refused when it lacks what a person needs, with a problem per field. */
export function parseMapping(input: unknown, columnCount: number): Outcome<ImportMapping> {
  const columns: ImportMapping["columns"] = {};
  const problems: Problem[] = [];
  const used = new Set<number>();
  for (const [field, index] of Object.entries(entriesOf(input, "columns"))) {
    if (!isImportField(field) || typeof index !== "number" || !Number.isInteger(index)) continue;
    if (index < 0 || index >= columnCount) continue;
    if (used.has(index))
      problems.push({ field, message: `${importFieldNames[field]} and another field use the same column.` });
    used.add(index);
    columns[field] = index;
  }
  const order = entriesOf(input).dayOrder;
  const mapping = { columns, dayOrder: isDayOrder(order) ? order : null };
  problems.push(...missing(mapping));
  return problems.length > 0 ? { ok: false, problems } : done(mapping);
}

function entriesOf(input: unknown, key?: string): Record<string, unknown> {
  if (typeof input !== "object" || input === null) return {};
  if (key === undefined) return Object.fromEntries(Object.entries(input));
  return entriesOf(Object.entries(input).find(([name]) => name === key)?.[1]);
}

function missing({ columns }: ImportMapping): Problem[] {
  const problems: Problem[] = [];
  if (columns.externalId === undefined && columns.email === undefined) {
    problems.push({
      field: "externalId",
      message: "Say which column is the employee ID or the work e-mail: people are matched by these, never by name.",
    });
  }
  if (columns.name === undefined && columns.lastName === undefined) {
    problems.push({ field: "name", message: "Say which column is the name." });
  }
  const firstUnset = unitFields.findIndex((field) => columns[field] === undefined);
  if (firstUnset >= 0 && unitFields.slice(firstUnset).some((field) => columns[field] !== undefined)) {
    problems.push({
      field: "unit1",
      message: "The levels of the business units have a hole: begin with the highest level.",
    });
  }
  return problems;
}
