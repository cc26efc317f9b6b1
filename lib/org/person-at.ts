import type { OrgLayout } from "./org-layout";
import type { OrgTree } from "./tree";

/**
 * Whose place a point of the layout is in: the innermost area or cell; -1 for nobody's. Areas lie inside their
 * manager's, so the tree itself is the index: at each level one area is entered and the others are stepped over.
 */
export function personAt(
  { count, below }: Pick<OrgTree, "count" | "below">,
  { x, y, w, h, band }: OrgLayout,
  point: { x: number; y: number },
): number {
  let found = -1;
  let end = count;
  for (let index = 0; index < end; ) {
    const across = point.x - (x[index] ?? 0);
    const down = point.y - (y[index] ?? 0);
    const isInside = across >= 0 && down >= 0 && across < (w[index] ?? 0) && down < (h[index] ?? 0);
    if (!isInside) {
      index += 1 + (below[index] ?? 0);
      continue;
    }
    found = index;
    if (band[index] === 0 || down < (band[index] ?? 0)) break;
    end = index + 1 + (below[index] ?? 0);
    index += 1;
  }
  return found;
}
