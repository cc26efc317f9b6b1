import { reportsOf } from "./line-of";
import type { OrgLayout } from "./org-layout";
import type { OrgTree } from "./tree";

export type Direction = "up" | "down" | "left" | "right";

/**
 * Where an arrow key leads from a person: up to the manager, down to the first who reports to them, left and right
 * among those with the same manager as they stand in the drawing. The person themselves where nobody is.
 */
export function stepFrom(tree: OrgTree, layout: OrgLayout, { from, to }: { from: number; to: Direction }): number {
  const above = tree.manager[from] ?? -1;
  if (to === "up") return above < 0 ? from : above;
  if (to === "down") return inReadingOrder(layout, reportsOf(tree, from))[0] ?? from;
  const siblings = inReadingOrder(layout, reportsOf(tree, above));
  return siblings[siblings.indexOf(from) + (to === "right" ? 1 : -1)] ?? from;
}

/** Row by row, as the drawing is read; leaves out whom it does not show. */
function inReadingOrder({ x, y, w }: OrgLayout, people: readonly number[]): number[] {
  const shown = people.filter((index) => (w[index] ?? 0) > 0);
  return shown.sort((one, other) => (y[one] ?? 0) - (y[other] ?? 0) || (x[one] ?? 0) - (x[other] ?? 0));
}
