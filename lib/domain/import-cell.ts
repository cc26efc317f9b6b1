import type { Day } from "./day";
import { isEmail, normaliseEmail } from "./email";
import { type DayOrder, parseDay } from "./import-day";
import { type ImportField, importFieldNames } from "./import-field";
import { kindOf } from "./import-kind";
import type { ImportMapping } from "./import-mapping";
import { cleanCell, isShortenedNumber, textProblem, turnsText } from "./import-text";
import { isTimeZone } from "./import-time-zone";

/** Characters that each may have. */
export const longest = { externalId: 100, managerId: 100, title: 300, location: 200, name: 200, unit: 200 };

/** What some systems write behind a name: an absence, which is nobody's business, and who is no employee. */
const behindName = / (?:\((?:On Leave|Terminated)\)|\[C\])$/;

/** A row while it is read. What refuses it, and what of it is left out, is added by those who read its cells. */
export type Reading = {
  cells: readonly string[];
  columns: ImportMapping["columns"];
  reasons: string[];
  warnings: string[];
};

export function cellIn({ cells, columns, warnings }: Reading, field: ImportField): string {
  const index = columns[field];
  if (index === undefined) return "";
  const cell = cells[index] ?? "";
  const clean = cleanCell(cell);
  if (clean === cell || !turnsText(cell)) return clean;
  const warning = `${importFieldNames[field]} holds invisible characters that turn text around: they are left out`;
  if (!warnings.includes(warning)) warnings.push(warning);
  return clean;
}

export function textIn(row: Reading, field: "title" | "location"): string {
  const value = cellIn(row, field);
  const problem = textProblem(value, importFieldNames[field], longest[field]);
  if (problem === null) return value;
  row.reasons.push(problem);
  return "";
}

export function idIn(row: Reading, field: "externalId" | "managerId", problems: string[]): string | null {
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

export function emailIn(row: Reading): string | null {
  const value = cellIn(row, "email");
  const email = normaliseEmail(value);
  if (email === "") return null;
  if (isEmail(email)) return email;
  row.reasons.push(`“${value.slice(0, 100)}” is not an e-mail address`);
  return null;
}

export function nameIn(row: Reading): string {
  const parts = () => [cellIn(row, "firstName"), cellIn(row, "lastName")].filter((part) => part !== "");
  const name = (cellIn(row, "name") || parts().join(" ")).replace(behindName, "");
  const reason = name === "" ? "The name is empty" : textProblem(name, "The name", longest.name);
  if (reason === null) return name;
  row.reasons.push(reason);
  return "";
}

export function dayIn(row: Reading, field: "startsOn" | "lastDay", order: DayOrder | null): Day | null {
  const value = cellIn(row, field);
  if (value === "") return null;
  const parsed = parseDay(value, order);
  if ("day" in parsed) return parsed.day;
  row.reasons.push(`${importFieldNames[field]}: ${parsed.reason}`);
  return null;
}

export function timeZoneIn(row: Reading): string | null {
  const value = cellIn(row, "timeZone");
  if (value === "" || isTimeZone(value)) return value || null;
  row.warnings.push(`Time zone “${value.slice(0, 100)}” is not a name such as Europe/Berlin and is left out`);
  return null;
}

export function kindIn(row: Reading): "EMPLOYEE" | "CONTRACTOR" | null {
  const value = cellIn(row, "kind");
  if (value === "") return null;
  const kind = kindOf(value);
  if (kind === null) row.warnings.push(`Employment type “${value.slice(0, 100)}” is not known and is left out`);
  return kind;
}
