import type { Day } from "./day";
import { normaliseEmail } from "./email";
import { cellIn, dayIn, emailIn, idIn, kindIn, longest, nameIn, type Reading, textIn, timeZoneIn } from "./import-cell";
import { importFieldNames, unitFields } from "./import-field";
import { headingWithManagerName, plainHeading } from "./import-headings";
import type { ImportMapping } from "./import-mapping";
import { isGuest, isInactive } from "./import-standing";
import { textProblem, unitPathOf } from "./import-text";

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

/** Reads rows of one file by its headings and what they mean. */
export function rowParser(
  { columns, dayOrder }: ImportMapping,
  headings: readonly string[],
): (cells: readonly string[]) => ParsedRow {
  const units = unitFields
    .flatMap((field) => columns[field] ?? [])
    .map((index) => ({ index, hasManager: plainHeading(headings[index] ?? "") === headingWithManagerName }));
  return (cells) => {
    const row: Reading = { cells, columns, reasons: [], warnings: [] };
    const ragged = raggedReason(cells, headings.length);
    if (ragged) row.reasons.push(ragged);
    const facts: ImportFacts = {
      externalId: idIn(row, "externalId", row.reasons),
      email: emailIn(row),
      name: nameIn(row),
      title: textIn(row, "title"),
      unitPath: unitPathOf(units.map(({ index, hasManager }) => unitIn(cells[index] ?? "", hasManager))),
      managerId: idIn(row, "managerId", row.warnings),
      managerEmail: normaliseEmail(cellIn(row, "managerEmail")) || null,
      location: textIn(row, "location"),
      timeZone: timeZoneIn(row),
      kind: kindIn(row),
      startsOn: dayIn(row, "startsOn", dayOrder),
      lastDay: dayIn(row, "lastDay", dayOrder),
    };
    // Cells that may have shifted say nothing of an account either.
    const leftOut = ragged ? null : leftOutReason(row, facts, headings);
    if (leftOut) return { facts: { ...facts, externalId: null, email: null }, reasons: [leftOut], warnings: [] };
    checkTogether(facts, row.reasons);
    return { facts, reasons: row.reasons, warnings: row.warnings };
  };
}

/**
 * Why a row says nothing of anybody: it is no account of staff, or of nobody any more. Without an identity it counts as
 * not being in the file. Where it has a last day, that says when somebody left.
 */
function leftOutReason(
  row: Reading,
  { name, email, lastDay }: ImportFacts,
  headings: readonly string[],
): string | null {
  const [status, kind] = [cellIn(row, "status"), cellIn(row, "kind")];
  const whose = email ?? name;
  if (isGuest(kind)) return `The account ${whose} is a guest’s, not of staff: counts as not being in the file`;
  if (!isInactive(status) || lastDay !== null) return null;
  const heading = headings[row.columns.status ?? -1] ?? importFieldNames.status;
  return `${heading} of ${whose} is “${status}”: counts as not being in the file`;
}

/** "Platform (Ada Example)" is Platform, whoever manages it. */
function unitIn(cell: string, hasManager: boolean): string {
  return hasManager ? cell.replace(/ \([^()]*\)\s*$/, "") : cell;
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
