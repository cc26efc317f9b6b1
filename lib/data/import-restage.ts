import "server-only";
import type { PoolClient } from "pg";
import type { ImportMapping } from "@/lib/domain/import-mapping";
import { rowParser } from "@/lib/domain/import-row";
import { query } from "./db";
import { copyRows, type StagedRow } from "./import-copy";

/** Rows that are held at a time. */
const batch = 5_000;

/** Reads the facts of an import again, by another mapping. */
export async function restage(
  client: PoolClient,
  { importId, mapping, headings }: { importId: string; mapping: ImportMapping; headings: readonly string[] },
): Promise<void> {
  const parse = rowParser(mapping, headings);
  // Read over another connection, which goes on seeing the rows that are deleted here until this transaction commits.
  async function* rows(): AsyncGenerator<StagedRow> {
    let after = 0;
    for (;;) {
      const found = await query<{ line: number; cells: string[] }>(
        "SELECT line, cells FROM import_rows WHERE import_id = $1 AND line > $2 ORDER BY line LIMIT $3",
        [importId, after, batch],
      );
      for (const { line, cells } of found) yield { line, cells, parsed: parse(cells) };
      if (found.length < batch) return;
      after = found.at(-1)?.line ?? after;
    }
  }
  await client.query("DELETE FROM import_rows WHERE import_id = $1", [importId]);
  await copyRows(client, "import_rows", { importId, rows: rows(), wrote: () => undefined });
}
