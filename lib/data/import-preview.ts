import "server-only";
import type { Granted } from "@/lib/domain/access";
import type { ImportAddress, ImportView } from "@/lib/domain/import-address";
import type { PreviewRow } from "@/lib/domain/import-outcome";
import { query } from "./db";

export type Preview = { rows: PreviewRow[]; hasPrevious: boolean; hasNext: boolean };

export const previewSize = 50;

const conditions: Record<ImportView, string> = {
  NEW: "c.outcome = 'NEW'",
  CHANGED: "c.outcome = 'CHANGED'",
  UNCHANGED: "c.outcome = 'UNCHANGED'",
  REFUSED: "c.outcome = 'REFUSED'",
  MISSING: "c.outcome = 'MISSING'",
  WARNED: "c.outcome <> 'MISSING' AND cardinality(c.warnings) > 0",
  KEPT: "c.kept IS NOT NULL",
};

/** One page of a change set, in the order of the file; who is not in it by name. */
export async function listPreview(
  _actor: Granted<"import:write">,
  importId: string,
  { view, search, place }: ImportAddress,
): Promise<Preview> {
  // People who are not in the file are numbered downwards from -1.
  const isDown = view === "MISSING";
  const isBack = place?.side === "before";
  const direction = isDown === isBack ? "ASC" : "DESC";
  const rows = await query<PreviewRow>(
    `WITH page AS (
       SELECT c.* FROM import_changes c
       WHERE c.import_id = $1 AND ${conditions[view]}
         AND ($2 = '' OR strpos(fold(concat_ws(' ', c.name, c.external_id, c.email, c.title)), fold($2)) > 0)
         AND ($3::int IS NULL OR c.line ${direction === "ASC" ? ">" : "<"} $3::int)
       ORDER BY c.line ${direction} LIMIT ${previewSize + 1}
     )
     SELECT page.line, page.outcome, page.person_id AS "personId", page.name, page.external_id AS "externalId", page.email,
       page.title, coalesce(nullif(r.unit_path, ''), unit.name) AS unit, page.fields, page.kept, page.reasons, page.warnings
     FROM page JOIN imports i ON i.id = page.import_id
       LEFT JOIN import_rows r ON r.import_id = page.import_id AND r.line = page.line
       LEFT JOIN unit_versions unit ON unit.unit_id = page.unit_id
         AND unit."from" <= i.effective_at AND (unit."until" IS NULL OR unit."until" > i.effective_at)
     ORDER BY page.line ${direction}`,
    [importId, search, place?.line ?? null],
  );
  const goesOn = rows.length > previewSize;
  const page = rows.slice(0, previewSize);
  if (isBack) return { rows: page.reverse(), hasPrevious: goesOn, hasNext: true };
  return { rows: page, hasPrevious: place !== null, hasNext: goesOn };
}
