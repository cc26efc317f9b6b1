import "server-only";
import { type ImportMapping, remapped } from "@/lib/domain/import-mapping";
import { query } from "./db";

/** What the columns of an earlier file with the same headings meant, by their places in the file in question. */
export type ImportPrecedent = { columns: ImportMapping["columns"]; by: string; at: Date };

/** How far back is looked: a source comes again soon or is another by then. */
const looked = 200;

/**
 * From the last import that was compared and not discarded, and whose headings are the same in whatever order. An
 * import gives its own id, to find the one before it.
 */
export async function findPrecedent(
  headings: readonly string[],
  before: string | null,
): Promise<ImportPrecedent | null> {
  const [found] = await query<{ headings: string[]; mapping: ImportMapping; by: string; at: Date }>(
    `SELECT i.headings, i.mapping, coalesce(applier.name, uploader.name) AS by, coalesce(i.applied_at, i.compared_at) AS at
     FROM (SELECT * FROM imports WHERE $2::uuid IS NULL OR id < $2::uuid ORDER BY id DESC LIMIT ${looked}) i
       JOIN users uploader ON uploader.id = i.uploaded_by LEFT JOIN users applier ON applier.id = i.applied_by
     WHERE i.state IN ('READY', 'APPLIED') AND i.compared_at IS NOT NULL
       AND cardinality(i.headings) = cardinality($1::text[]) AND i.headings @> $1 AND i.headings <@ $1
     ORDER BY i.id DESC LIMIT 1`,
    [headings, before],
  );
  if (!found) return null;
  return { columns: remapped(found.mapping.columns, found.headings, headings), by: found.by, at: found.at };
}
