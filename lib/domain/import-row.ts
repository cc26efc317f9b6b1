import type { Day } from "./day";
import { isEmail, normaliseEmail } from "./email";
import { parseDay } from "./import-day";
import { type ImportField, importFieldNames, unitFields } from "./import-field";
import { kindOf } from "./import-kind";
import type { ImportMapping } from "./import-mapping";
import { cleanCell, isShortenedNumber, textProblem, unitPathOf } from "./import-text";
import { isTimeZone } from "./import-time-zone";

/** What one row states. Null or empty is what the row leaves blank; what the file has no column for, the mapping says. */
export type ImportFacts = {
  externalId: string | null;
  email: string | null;
  name: string;
  title: string;
  unitPath: string[];
  managerId: string | null;
  managerEmail: string | null;
  location: string;
  timeZone: string | null;
  kind: "EMPLOYEE" | "CONTRACTOR" | null;
  startsOn: Day | null;
  lastDay: Day | null;
};

/** `reasons` refuse the row, `warnings` say what of it is left out; the facts are as far as they could be read. */
export type ParsedRow = { facts: ImportFacts; reasons: string[]; warnings: string[] };

const longest = { externalId: 100, name: 200, title: 300, location: 200, unit: 200 };

/** Reads rows of one file; the mapping is looked at once, not per row. */
export function rowParser(
  { columns, dayOrder }: ImportMapping,
  width: number,
): (cells: readonly string[]) => ParsedRow {
  const unitColumns = unitFields.flatMap((field) => columns[field] ?? []);
  return (cells) => {
    const reasons: string[] = [];
    const warnings: string[] = [];
    const ragged = raggedReason(cells, width);
    if (ragged) reasons.push(ragged);
    const cell = (field: ImportField) => {
      const index = columns[field];
      return index === undefined ? "" : cleanCell(cells[index] ?? "");
    };
    const text = (field: "title" | "location") => {
      const value = cell(field);
      const problem = textProblem(value, importFieldNames[field], longest[field]);
      if (problem) reasons.push(problem);
      return problem ? "" : value;
    };
    const id = (field: "externalId" | "managerId") => idOf(cell(field), importFieldNames[field]);
    const day = (field: "startsOn" | "lastDay") => {
      const value = cell(field);
      if (value === "") return null;
      const parsed = parseDay(value, dayOrder);
      if ("day" in parsed) return parsed.day;
      reasons.push(`${importFieldNames[field]}: ${parsed.reason}`);
      return null;
    };
    const timeZone = (field: "timeZone") => {
      const value = cell(field);
      if (value === "" || isTimeZone(value)) return value || null;
      warnings.push(`Time zone “${value.slice(0, 100)}” is not a name such as Europe/Berlin and is left out`);
      return null;
    };
    const kind = (field: "kind") => {
      const value = cell(field);
      const known = kindOf(value);
      if (value !== "" && !known)
        warnings.push(`Employment type “${value.slice(0, 100)}” is not known and is left out`);
      return known;
    };
    const own = id("externalId");
    if (own.reason) reasons.push(own.reason);
    const boss = id("managerId");
    if (boss.reason) warnings.push(`${boss.reason}: the manager is not taken`);
    const email = emailOf(cell("email"), reasons);
    if (own.value === null && email === null && reasons.length === 0) {
      reasons.push("There is neither an employee ID nor a work e-mail to match by");
    }
    const facts: ImportFacts = {
      externalId: own.value,
      email,
      name: nameOf(cell, reasons),
      title: text("title"),
      unitPath: unitPathOf(unitColumns.map((index) => cells[index] ?? "")),
      managerId: boss.value,
      managerEmail: normaliseEmail(cell("managerEmail")) || null,
      location: text("location"),
      timeZone: timeZone("timeZone"),
      kind: kind("kind"),
      startsOn: day("startsOn"),
      lastDay: day("lastDay"),
    };
    for (const unit of facts.unitPath) {
      const problem = textProblem(unit, "Business unit", longest.unit);
      if (problem) reasons.push(problem);
    }
    if (facts.startsOn !== null && facts.lastDay !== null && facts.lastDay < facts.startsOn) {
      reasons.push(`The last day, ${facts.lastDay}, is before the start date, ${facts.startsOn}`);
    }
    return { facts, reasons, warnings };
  };
}

/** Cells too few may have shifted; cells too many are harmless only while they are blank. */
function raggedReason(cells: readonly string[], width: number): string | null {
  const isLong = cells.slice(width).some((cell) => cell.trim() !== "");
  if (cells.length >= width && !isLong) return null;
  return `The row has ${cells.length} cells and the headings are ${width}: a delimiter or a quotation mark is missing or too many`;
}

function idOf(text: string, name: string): { value: string | null; reason: string | null } {
  if (text === "") return { value: null, reason: null };
  const reason = isShortenedNumber(text)
    ? `${name} “${text}” was shortened by a spreadsheet: format the column as text and export again`
    : textProblem(text, name, longest.externalId);
  return { value: reason ? null : text, reason };
}

function emailOf(text: string, reasons: string[]): string | null {
  const email = normaliseEmail(text);
  if (email === "") return null;
  if (isEmail(email)) return email;
  reasons.push(`“${text.slice(0, 100)}” is not an e-mail address`);
  return null;
}

function nameOf(cell: (field: ImportField) => string, reasons: string[]): string {
  const name = cell("name") || [cell("firstName"), cell("lastName")].filter((part) => part !== "").join(" ");
  const reason = name === "" ? "The name is empty" : textProblem(name, "The name", longest.name);
  if (reason) reasons.push(reason);
  return reason ? "" : name;
}
