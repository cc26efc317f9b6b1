import { cellHeight, cellWidth } from "./layout-cell";
import type { OrgLayout, Rect } from "./org-layout";

type Block = { inside: Rect; cells: number[]; heading: number };

/** A grid of equal cells. Those of a persona stand together, so that a team's make-up is seen from afar. */
export function placeCells(persona: Uint8Array, { inside, cells, heading }: Block, layout: OrgLayout): void {
  const top = Math.min(heading, inside.h * 0.25);
  const high = inside.h - top;
  const columns = columnsFor(cells.length, inside.w, high);
  const w = inside.w / columns;
  const h = high / Math.ceil(cells.length / columns);
  // 0 is nobody's persona, and goes last.
  const rank = (index: number) => ((persona[index] ?? 0) + 4) % 5;
  cells.sort((one, other) => rank(one) - rank(other) || one - other);
  let place = 0;
  for (const index of cells) {
    layout.x[index] = inside.x + (place % columns) * w;
    layout.y[index] = inside.y + top + Math.floor(place / columns) * h;
    layout.w[index] = w;
    layout.h[index] = h;
    place += 1;
  }
}

/** As many as bring the cells nearest to the shape of a card, and leave little of the last row empty. */
function columnsFor(count: number, width: number, height: number): number {
  const exact = Math.sqrt((count * width * cellHeight) / (Math.max(height, 1e-9) * cellWidth));
  const most = Math.min(count, Math.ceil(exact) + 1);
  let best = most;
  let least = Number.POSITIVE_INFINITY;
  for (let columns = Math.max(1, Math.min(count, Math.floor(exact) - 1)); columns <= most; columns += 1) {
    const rows = Math.ceil(count / columns);
    const shape = ((width * rows) / (columns * Math.max(height, 1e-9))) * (cellHeight / cellWidth);
    const cost = (shape < 1 ? 1 / shape : shape) + (rows * columns - count) / count;
    if (cost >= least) continue;
    least = cost;
    best = columns;
  }
  return best;
}
