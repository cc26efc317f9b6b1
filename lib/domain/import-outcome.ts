/** What applying an import does with a row of the file, or with an employed person who is in none. */
export const importOutcomes = ["NEW", "CHANGED", "UNCHANGED", "REFUSED", "MISSING"] as const;
export type ImportOutcome = (typeof importOutcomes)[number];

export const importOutcomeNames: Record<ImportOutcome, string> = {
  NEW: "New",
  CHANGED: "Changed",
  UNCHANGED: "Unchanged",
  REFUSED: "Refused",
  MISSING: "Not in the file",
};

/** Views across the outcomes: rows of which something is left out, and rows of which Muster keeps its own value. */
export const importMarks = ["WARNED", "KEPT"] as const;
export type ImportMark = (typeof importMarks)[number];

export const importMarkNames: Record<ImportMark, string> = { WARNED: "With a warning", KEPT: "Kept as typed here" };

/** `leavers` are those of MISSING who can be ended: an import brought them, and their post began before the file's day. */
export type ImportCounts = Record<ImportOutcome | ImportMark, number> & { leavers: number; newUnits: number };

/** One difference between the register and the file, as shown; null where there was or will be nothing. */
export type FieldChange = { field: string; before: string | null; after: string | null };
/** A value typed in Muster that differs from the file's, which is not taken. */
export type KeptField = { field: string; ours: string | null; theirs: string | null };

export function isImportOutcome(value: unknown): value is ImportOutcome {
  return importOutcomes.some((outcome) => outcome === value);
}

export function isImportMark(value: unknown): value is ImportMark {
  return importMarks.some((mark) => mark === value);
}

/** One row of a change set, as shown. `line` is below zero for who is not in the file. */
export type PreviewRow = {
  line: number;
  outcome: ImportOutcome;
  personId: string | null;
  name: string;
  externalId: string | null;
  email: string | null;
  title: string | null;
  unit: string | null;
  fields: FieldChange[] | null;
  kept: KeptField[] | null;
  reasons: string[];
  warnings: string[];
};
