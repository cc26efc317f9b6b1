/** Of a text, its encoding and delimiter as people call them; of a workbook, the sheet that is read and those that are not. */
export type FoundInFile = { encoding: string; delimiter: string } | { sheet: string; otherSheets: string[] };

/** What was found in an uploaded file. */
export type ImportFile = FoundInFile & { bytes: number; rows: number };

/** A file's name without what cannot be seen, which may be anything. */
export function shownFileName(fileName: string): string {
  return (
    fileName
      .replace(/[\p{Cc}\p{Cf}]/gu, "")
      .trim()
      .slice(0, 200) || "Unnamed file"
  );
}

/** What takes time, in its order. */
export const importSteps = ["read", "parse", "units", "match", "people", "posts", "record"] as const;
export type ImportStep = (typeof importSteps)[number];

/**
 * What a running upload, comparison or application says, one JSON object a line; the last line is done or refused.
 * `changeId` is what an undo takes back, null when the register was not changed.
 */
export type ImportProgress =
  | { step: ImportStep; rows?: number }
  | { done: { importId: string; changeId: string | null } }
  | { refused: { field?: string; message: string }[] };
