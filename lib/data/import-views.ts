import "server-only";
import type { ImportView } from "@/lib/domain/import-address";

/** Which rows of `import_changes c` a view shows. A skipped row stays in the view that it comes from, too. */
export const viewConditions: Record<ImportView, string> = {
  NEW: outcome("NEW"),
  CHANGED: outcome("CHANGED"),
  UNCHANGED: outcome("UNCHANGED"),
  REFUSED: outcome("REFUSED"),
  MISSING: outcome("MISSING"),
  SKIPPED: "c.skips IS NOT NULL",
  CONFLICT: "c.conflicts IS NOT NULL",
  SIMILAR: "c.similar_to IS NOT NULL",
  WARNED: "c.outcome <> 'MISSING' AND cardinality(c.warnings) > 0",
};

function outcome(name: string): string {
  return `coalesce(c.skips, c.outcome) = '${name}'`;
}

/** Rows that hold a text, which is a parameter of the statement. */
export function searchCondition(parameter: string): string {
  return `(${parameter} = '' OR strpos(fold(concat_ws(' ', c.name, c.external_id, c.email, c.title)), fold(${parameter})) > 0)`;
}
