import type { ShownDecision } from "./import-decision";
import type { ImportLikeness } from "./import-likeness";

/** What applying an import does with a row of the file, or with an employed person who is in none. */
export const importOutcomes = ["NEW", "CHANGED", "UNCHANGED", "REFUSED", "MISSING", "SKIPPED"] as const;
export type ImportOutcome = (typeof importOutcomes)[number];

export const importOutcomeNames: Record<ImportOutcome, string> = {
  NEW: "New",
  CHANGED: "Changed",
  UNCHANGED: "Unchanged",
  REFUSED: "Refused",
  MISSING: "Not in the file",
  SKIPPED: "Skipped",
};

/**
 * Views across the outcomes: rows that contradict what was typed in Muster, rows that may mean somebody who is known under
 * another identity, and rows of which something is left out.
 */
export const importMarks = ["CONFLICT", "SIMILAR", "WARNED"] as const;
export type ImportMark = (typeof importMarks)[number];

export const importMarkNames: Record<ImportMark, string> = {
  CONFLICT: "Conflicts",
  SIMILAR: "Same person?",
  WARNED: "With a warning",
};

export type ImportCounts = Record<ImportOutcome | ImportMark, number> & {
  /** Those of MISSING who end as leavers if the admin says so. */
  leavers: number;
  /** People employed on the day of the file, before it is applied. */
  employed: number;
  newUnits: number;
  /** Rows that were decided to be somebody known, rows in which the file's value replaces a typed one. */
  merged: number;
  taken: number;
  /** Of CONFLICT and SIMILAR, and of units whose name is nearly another's, those that nobody has decided on. */
  openConflicts: number;
  openSimilar: number;
  openUnits: number;
};

export const noCounts: ImportCounts = {
  NEW: 0,
  CHANGED: 0,
  UNCHANGED: 0,
  REFUSED: 0,
  MISSING: 0,
  SKIPPED: 0,
  CONFLICT: 0,
  SIMILAR: 0,
  WARNED: 0,
  leavers: 0,
  employed: 0,
  newUnits: 0,
  merged: 0,
  taken: 0,
  openConflicts: 0,
  openSimilar: 0,
  openUnits: 0,
};

/** One difference between the register and the file, as shown; null where there was or will be nothing. */
export type FieldChange = { field: string; before: string | null; after: string | null };
/** A value typed in Muster that differs from the file's; by whom and when (ISO) it was typed, where that is known. */
export type FieldConflict = {
  field: string;
  ours: string | null;
  theirs: string | null;
  by: string | null;
  at: string | null;
};

export function isImportOutcome(value: unknown): value is ImportOutcome {
  return importOutcomes.some((outcome) => outcome === value);
}

export function isImportMark(value: unknown): value is ImportMark {
  return importMarks.some((mark) => mark === value);
}

/** Somebody whom a row may mean, as they last were in the register; instants in ISO 8601. */
export type SimilarPerson = {
  id: string;
  name: string;
  externalId: string | null;
  email: string | null;
  title: string | null;
  unit: string | null;
  joined: string | null;
  /** When their last post ended; null while one is in force. */
  left: string | null;
  likeness: ImportLikeness;
};

/** One row of a change set, as shown. `line` is below zero for who is not in the file. */
export type PreviewRow = {
  line: number;
  outcome: ImportOutcome;
  /** What a skipped row would be. */
  skips: ImportOutcome | null;
  personId: string | null;
  name: string;
  externalId: string | null;
  email: string | null;
  title: string | null;
  unit: string | null;
  fields: FieldChange[] | null;
  conflicts: FieldConflict[] | null;
  similar: SimilarPerson | null;
  reasons: string[];
  warnings: string[];
  /** Of MISSING: whether an import brought them, so that they can end as leavers. */
  mayLeave: boolean;
  /** On the row, or on somebody's staying. */
  decision: ShownDecision | null;
  /** On whom the row means. */
  match: ShownDecision | null;
};
