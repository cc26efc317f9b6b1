import "server-only";
import type { PoolClient } from "pg";
import { addDayEvidence, type DayOrder, dayOrderOf, noDayEvidence } from "@/lib/domain/import-day";
import { dayFields } from "@/lib/domain/import-field";
import type { ImportMapping } from "@/lib/domain/import-mapping";

/**
 * How the days with slashes are read: as the admin says, else as the file itself proves. "ASK" when there are such days
 * and neither does; null when there are none.
 */
export async function dayOrderFor(
  client: PoolClient,
  importId: string,
  { columns, dayOrder }: ImportMapping,
): Promise<DayOrder | "ASK" | null> {
  if (dayOrder !== null) return dayOrder;
  let evidence = noDayEvidence;
  for (const field of dayFields) {
    const column = columns[field];
    if (column === undefined) continue;
    const { rows } = await client.query<{ text: string }>(
      "SELECT DISTINCT cells[$2] AS text FROM import_rows WHERE import_id = $1 AND cells[$2] ~ '^ *[0-9]{1,2}[/-]'",
      [importId, column + 1],
    );
    evidence = rows.reduce((sum, { text }) => addDayEvidence(sum, text), evidence);
  }
  return evidence.slashed > 0 ? (dayOrderOf(evidence) ?? "ASK") : null;
}
