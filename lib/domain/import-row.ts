import type { Day } from "./day";
import { isEmail, normaliseEmail } from "./email";
import { type DayOrder, parseDay } from "./import-day";
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

const longest = { externalId: 100, managerId: 100, title: 300, location: 200, name: 200, unit: 200 };

/** A row while it is read. */
type Reading = {
  cells: readonly string[];
  columns: ImportMapping["columns"];
  reasons: string[];
  warnings: string[];
};

/** Reads rows of one file. `width` is the number of its headings. */
export function rowParser(
  { columns, dayOrder }: ImportMapping,
  width: number,
): (cells: readonly string[]) => ParsedRow {
  const unitColumns = unitFields.flatMap((field) => columns[field] ?? []);
  return (cells) => {
    const row: Reading = { cells, columns, reasons: [], warnings: [] };
    const ragged = raggedReason(cells, width);
    if (ragged) row.reasons.push(ragged);
    const facts: ImportFacts = {
      externalId: idIn(row, "externalId", row.reasons),
      email: emailIn(row),
      name: nameIn(row),
      title: textIn(row, "title"),
      unitPath: unitPathOf(unitColumns.map((index) => cells[index] ?? "")),
      managerId: idIn(row, "managerId", row.warnings),
      managerEmail: normaliseEmail(cellIn(row, "managerEmail")) || null,
      location: textIn(row, "location"),
      timeZone: timeZoneIn(row),
      kind: kindIn(row),
      startsOn: dayIn(row, "startsOn", dayOrder),
      lastDay: dayIn(row, "lastDay", dayOrder),
    };
    checkTogether(facts, row.reasons);
    return { facts, reasons: row.reasons, warnings: row.warnings };
  };
}

/** Cells too few may have shifted; cells too many are harmless only while they are blank. */
function raggedReason(cells: readonly string[], width: number): string | null {
  if (cells.length === width) return null;
  if (cells.length > width && cells.slice(width).every((cell) => cell.trim() === "")) return null;
  return `The row has ${cells.length} cells and the headings are ${width}: a delimiter or a quotation mark is missing or too many`;
}

function checkTogether({ externalId, email, unitPath, startsOn, lastDay }: ImportFacts, reasons: string[]): void {
  if (externalId === null && email === null && reasons.length === 0) {
    reasons.push("There is neither an employee ID nor a work e-mail to match by");
  }
  for (const unit of unitPath) {
    const problem = textProblem(unit, "Business unit", longest.unit);
    if (problem) reasons.push(problem);
  }
  if (startsOn !== null && lastDay !== null && lastDay < startsOn) {
    reasons.push(`The last day, ${lastDay}, is before the start date, ${startsOn}`);
  }
}

function cellIn({ cells, columns }: Reading, field: ImportField): string {
  const index = columns[field];
  return index === undefined ? "" : cleanCell(cells[index] ?? "");
}

function textIn(row: Reading, field: "title" | "location"): string {
  const value = cellIn(row, field);
  const problem = textProblem(value, importFieldNames[field], longest[field]);
  if (problem === null) return value;
  row.reasons.push(problem);
  return "";
}

function idIn(row: Reading, field: "externalId" | "managerId", problems: string[]): string | null {
  const value = cellIn(row, field);
  if (value === "") return null;
  const name = importFieldNames[field];
  const problem = isShortenedNumber(value)
    ? `${name} “${value}” was shortened by a spreadsheet: format the column as text and export again`
    : textProblem(value, name, longest[field]);
  if (problem === null) return value;
  problems.push(problem);
  return null;
}

function emailIn(row: Reading): string | null {
  const value = cellIn(row, "email");
  const email = normaliseEmail(value);
  if (email === "") return null;
  if (isEmail(email)) return email;
  row.reasons.push(`“${value.slice(0, 100)}” is not an e-mail address`);
  return null;
}

function nameIn(row: Reading): string {
  const parts = () => [cellIn(row, "firstName"), cellIn(row, "lastName")].filter((part) => part !== "");
  const name = cellIn(row, "name") || parts().join(" ");
  const reason = name === "" ? "The name is empty" : textProblem(name, "The name", longest.name);
  if (reason === null) return name;
  row.reasons.push(reason);
  return "";
}

function dayIn(row: Reading, field: "startsOn" | "lastDay", order: DayOrder | null): Day | null {
  const value = cellIn(row, field);
  if (value === "") return null;
  const parsed = parseDay(value, order);
  if ("day" in parsed) return parsed.day;
  row.reasons.push(`${importFieldNames[field]}: ${parsed.reason}`);
  return null;
}

function timeZoneIn(row: Reading): string | null {
  const value = cellIn(row, "timeZone");
  if (value === "" || isTimeZone(value)) return value || null;
  row.warnings.push(`Time zone “${value.slice(0, 100)}” is not a name such as Europe/Berlin and is left out`);
  return null;
}

function kindIn(row: Reading): ImportFacts["kind"] {
  const value = cellIn(row, "kind");
  if (value === "") return null;
  const kind = kindOf(value);
  if (kind === null) row.warnings.push(`Employment type “${value.slice(0, 100)}” is not known and is left out`);
  return kind;
}
