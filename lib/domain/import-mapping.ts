import { type DayOrder, isDayOrder } from "./import-day";
import { type ImportField, importFieldNames, isImportField, unitFields } from "./import-field";
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

/**
 * The columns of one file, by the places that their headings have in another. How its days were written is left behind:
 * each file proves that for itself, or is asked about.
 */
export function remapped(
  columns: ImportMapping["columns"],
  from: readonly string[],
  to: readonly string[],
): ImportMapping["columns"] {
  const moved = Object.entries(columns).flatMap(([field, column]) => {
    const index = to.indexOf(from[column] ?? "");
    return index < 0 ? [] : [[field, index]];
  });
  return Object.fromEntries(moved);
}

export function isSameColumns(a: ImportMapping["columns"], b: ImportMapping["columns"]): boolean {
  const text = (columns: ImportMapping["columns"]) => JSON.stringify(Object.entries(columns).sort());
  return text(a) === text(b);
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
