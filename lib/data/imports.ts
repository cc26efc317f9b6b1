import "server-only";
import type { Granted } from "@/lib/domain/access";
import type { Day } from "@/lib/domain/day";
import type { ImportFile } from "@/lib/domain/import-file";
import type { ImportMapping } from "@/lib/domain/import-mapping";
import type { ImportCounts } from "@/lib/domain/import-outcome";
import { query } from "./db";
import type { ImportState } from "./generated/client";

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
};

export type ImportDetail = ImportSummary & {
  headings: string[];
  mapping: ImportMapping;
  comparedAt: Date | null;
  /** Values of each column that are not blank, three at most. */
  samples: string[][];
  /** Paths of the units that applying makes, the first fifty of them. */
  newUnits: string[];
};

const summary = `
  SELECT i.id, i.file_name AS "fileName", i.state, uploader.name AS "uploadedBy", i.uploaded_at AS "uploadedAt",
    i.effective_on::text AS "effectiveOn", i.file, i.counts, i.ends_missing AS "endsMissing",
    applier.name AS "appliedBy", i.applied_at AS "appliedAt", i.headings, i.mapping, i.compared_at AS "comparedAt"
  FROM imports i JOIN users uploader ON uploader.id = i.uploaded_by LEFT JOIN users applier ON applier.id = i.applied_by`;

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
  return { imports: rows.slice(0, historySize), isMore: rows.length > historySize };
}

export async function getImport(_actor: Granted<"import:write">, importId: string): Promise<ImportDetail | null> {
  const [row] = await query<Omit<ImportDetail, "samples" | "newUnits">>(`${summary} WHERE i.id = $1`, [importId]);
  if (!row) return null;
  const [rows, units] = await Promise.all([
    query<{ cells: string[] }>("SELECT cells FROM import_rows WHERE import_id = $1 ORDER BY line LIMIT 50", [importId]),
    query<{ path: string }>("SELECT path FROM import_units WHERE import_id = $1 AND is_new ORDER BY path LIMIT 50", [
      importId,
    ]),
  ]);
  const samples = row.headings.map((_, column) => sampleOf(rows.map(({ cells }) => cells[column] ?? "")));
  return { ...row, samples, newUnits: units.map(({ path }) => path) };
}

function sampleOf(values: string[]): string[] {
  const texts = values.map((value) => value.replace(/\s+/g, " ").trim().slice(0, 80)).filter((value) => value !== "");
  return [...new Set(texts)].slice(0, 3);
}
