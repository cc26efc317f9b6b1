import "server-only";

/**
 * The number of the last decision on an import, whose id is a parameter of the statement. Decisions are made one after the
 * other, so that whoever reads this number has read all up to it.
 */
export function lastDecision(importId: string): string {
  return `(SELECT coalesce(max(version), 0) FROM import_decisions WHERE import_id = ${importId})`;
}

/** Whether a decision still says something of a row: nothing that has been taken back, and THEIRS only of what was seen. */
export function holds(decision: string, row: string): string {
  return `(${decision}.answer <> 'THEIRS' OR ${decision}.seen = ${row}.conflicts)`;
}
