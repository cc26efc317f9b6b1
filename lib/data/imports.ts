import "server-only";
import type { Granted } from "@/lib/domain/access";
import type { Day } from "@/lib/domain/day";
import type { UnitQuestion } from "@/lib/domain/import-decision";
import type { ImportFile } from "@/lib/domain/import-file";
import { guessColumns } from "@/lib/domain/import-guess";
import type { ImportMapping } from "@/lib/domain/import-mapping";
import { type ImportCounts, noCounts } from "@/lib/domain/import-outcome";
import { db, query } from "./db";
import type { ImportState } from "./generated/client";
import { lastDecision } from "./import-last-decision";
import { findPrecedent, type ImportPrecedent } from "./import-precedent";
import { registerChange } from "./import-register-change";
import { sampleSize } from "./import-rows";
import { listUnitQuestions } from "./import-unit-questions";

/** An import as its page and the history show it. */
export type ImportSummary = {
  id: string;
  fileName: string;
  state: ImportState;
  uploadedBy: string;
  uploadedAt: Date;
  effectiveOn: Day;
  file: ImportFile;
  counts: ImportCounts | null;
  endsMissing: boolean;
  appliedBy: string | null;
  appliedAt: Date | null;
  /** Who took it back since, so that it is to be applied again. */
  undoneBy: string | null;
  undoneAt: Date | null;
};

export type ImportDetail = ImportSummary & {
  headings: string[];
  mapping: ImportMapping;
  comparedAt: Date | null;
  /** Values of each column that are not blank, three at most. */
  samples: string[][];
  /** What the headings say by themselves, and how the last file with the same headings was read. */
  guess: ImportMapping["columns"];
  precedent: ImportPrecedent | null;
  /** Paths of the units that applying makes, the first fifty of them. */
  newUnits: string[];
  /** Units of the file whose name is nearly that of one of the register, as far as rows name them. */
  unitQuestions: UnitQuestion[];
  /** The number of the last decision on it. */
  decision: string;
  /** Somebody has decided, or changed the register, since it was compared: the comparison is to be made again. */
  isOutdated: boolean;
};

type StoredImport = Omit<
  ImportDetail,
  "samples" | "guess" | "precedent" | "newUnits" | "unitQuestions" | "isOutdated"
> & {
  comparedSeq: string | null;
  comparedDecision: string;
};

const summary = `
  SELECT i.id, i.file_name AS "fileName", i.state, uploader.name AS "uploadedBy", i.uploaded_at AS "uploadedAt",
    i.effective_on::text AS "effectiveOn", i.file, i.counts, i.ends_missing AS "endsMissing",
    applier.name AS "appliedBy", i.applied_at AS "appliedAt", undoer.name AS "undoneBy", i.undone_at AS "undoneAt",
    i.headings, i.mapping, i.compared_at AS "comparedAt", ${lastDecision("i.id")}::text AS decision,
    i.compared_seq::text AS "comparedSeq", coalesce(i.compared_decision, 0)::text AS "comparedDecision"
  FROM imports i JOIN users uploader ON uploader.id = i.uploaded_by LEFT JOIN users applier ON applier.id = i.applied_by
    LEFT JOIN users undoer ON undoer.id = i.undone_by`;

export const historySize = 25;

/** Past imports, the last one first; those before `before` where it is given. Ids are in order of time. */
export async function listImports(
  _actor: Granted<"import:write">,
  before: string | null,
): Promise<{ imports: ImportSummary[]; isMore: boolean }> {
  const rows = await query<ImportSummary>(
    `${summary} WHERE $1::uuid IS NULL OR i.id < $1::uuid ORDER BY i.id DESC LIMIT ${historySize + 1}`,
    [before],
  );
  return { imports: rows.slice(0, historySize).map(complete), isMore: rows.length > historySize };
}

export async function getImport(_actor: Granted<"import:write">, importId: string): Promise<ImportDetail | null> {
  const [row] = await query<StoredImport>(`${summary} WHERE i.id = $1`, [importId]);
  if (!row) return null;
  const [rows, precedent, units, unitQuestions, isOutdated] = await Promise.all([
    query<{ cells: string[] }>(`SELECT cells FROM import_rows WHERE import_id = $1 ORDER BY line LIMIT ${sampleSize}`, [
      importId,
    ]),
    findPrecedent(row.headings, importId),
    query<{ path: string }>("SELECT path FROM import_units WHERE import_id = $1 AND is_new ORDER BY path LIMIT 50", [
      importId,
    ]),
    listUnitQuestions(importId),
    isComparisonOutdated(row),
  ]);
  const samples = row.headings.map((_, column) => sampleOf(rows.map(({ cells }) => cells[column] ?? "")));
  const guess = guessColumns(
    row.headings,
    rows.map(({ cells }) => cells),
  );
  return {
    ...complete(row),
    samples,
    guess,
    precedent,
    newUnits: units.map(({ path }) => path),
    unitQuestions,
    isOutdated,
  };
}

async function isComparisonOutdated({
  state,
  decision,
  comparedSeq,
  comparedDecision,
}: StoredImport): Promise<boolean> {
  if (state !== "READY") return false;
  return (
    comparedSeq === null || decision !== comparedDecision || (await registerChange(db(), BigInt(comparedSeq))) !== null
  );
}

/** Imports of long ago were not counted in every way. */
function complete<Row extends { counts: ImportCounts | null }>(row: Row): Row {
  return { ...row, counts: row.counts && { ...noCounts, ...row.counts } };
}

function sampleOf(values: string[]): string[] {
  const texts = values.map((value) => value.replace(/\s+/g, " ").trim().slice(0, 80)).filter((value) => value !== "");
  return [...new Set(texts)].slice(0, 3);
}
