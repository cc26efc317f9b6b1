import type { ImportCounts } from "./import-outcome";

const number = new Intl.NumberFormat("en");

/** "1,180 new, 3 changed, 12 left, 8 new units": what applying did or would do, for the audit trail and the history. */
export function importSummary(counts: ImportCounts, endsMissing: boolean): string {
  const parts = [
    count(counts.NEW, "new"),
    count(counts.CHANGED, "changed"),
    count(counts.UNCHANGED, "unchanged"),
    count(counts.REFUSED, "refused"),
    count(counts.SKIPPED, "skipped"),
    count(counts.merged, "merged"),
    count(counts.taken, "taken over what was typed"),
    endsMissing ? count(counts.leavers, "left") : null,
    count(counts.newUnits, counts.newUnits === 1 ? "new unit" : "new units"),
  ];
  return parts.filter((part) => part !== null).join(", ") || "nothing";
}

/** Whether applying changes anything at all. */
export function hasEffect(counts: ImportCounts, endsMissing: boolean): boolean {
  return counts.NEW + counts.CHANGED + (endsMissing ? counts.leavers : 0) > 0;
}

function count(value: number, what: string): string | null {
  return value === 0 ? null : `${number.format(value)} ${what}`;
}
