import type { OrgTree } from "./tree";

/** Everybody above a person, from the top to their manager. */
export function managersOf({ manager }: Pick<OrgTree, "manager">, index: number): number[] {
  const line: number[] = [];
  for (let above = manager[index] ?? -1; above >= 0; above = manager[above] ?? -1) line.push(above);
  return line.reverse();
}

/** The direct reports of a person, in preorder; of -1, everybody at the top. */
export function reportsOf({ count, below }: Pick<OrgTree, "count" | "below">, index: number): number[] {
  const reports: number[] = [];
  const end = index < 0 ? count : index + 1 + (below[index] ?? 0);
  for (let report = index + 1; report < end; report += 1 + (below[report] ?? 0)) reports.push(report);
  return reports;
}
