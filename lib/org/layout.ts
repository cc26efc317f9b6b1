import { cellHeight, cellWidth } from "./layout-cell";
import { Packer, placeAt } from "./layout-pack";
import { type Sizes, sizesOf } from "./layout-sizes";
import type { LayoutWish, OrgLayout, TreeShape } from "./org-layout";

type Work = { tree: TreeShape; sizes: Sizes; layout: OrgLayout; packer: Packer };

/** Lays out the whole organisation so that it fills the aspect. */
export function layoutOf(tree: TreeShape, { aspect, closed }: LayoutWish): OrgLayout {
  const sizes = sizesOf(tree, closed);
  const { areas, cells } = partsBetween(tree, { sizes, from: 0, until: tree.count });
  const isOne = areas.length + cells.length === 1;
  const isCell = isOne && cells.length === 1;
  const whole = isOne ? (sizes.area[0] ?? 0) : sizes.whole;
  const width = isCell ? cellWidth : Math.sqrt(whole * aspect);
  const height = isCell ? cellHeight : width / aspect;
  const layout: OrgLayout = { width, height, ...emptyColumns(tree.count), loose: null };
  const work = { tree, sizes, layout, packer: new Packer(tree, sizes, layout) };
  if (isOne) placeAt(layout, 0, { x: 0, y: 0, w: width, h: height });
  else placeTops(work, { areas, cells });
  for (let index = 0; index < tree.count; index += 1) {
    if (sizes.isOpen(index) && (layout.w[index] ?? 0) > 0) placeReports(work, index);
  }
  return layout;
}

function emptyColumns(count: number): Pick<OrgLayout, "x" | "y" | "w" | "h" | "band" | "gap"> {
  const column = () => new Float32Array(count);
  return { x: column(), y: column(), w: column(), h: column(), band: column(), gap: column() };
}

/** Siblings in preorder, from one to before another, parted into who has people to show and who has not. */
function partsBetween(
  { below }: TreeShape,
  { sizes, from, until }: { sizes: Sizes; from: number; until: number },
): { areas: number[]; cells: number[] } {
  const areas: number[] = [];
  const cells: number[] = [];
  for (let index = from; index < until; index += 1 + (below[index] ?? 0)) {
    (sizes.isOpen(index) ? areas : cells).push(index);
  }
  return { areas, cells };
}

/** Several at the top share the whole. */
function placeTops({ sizes, layout, packer }: Work, { areas, cells }: { areas: number[]; cells: number[] }): void {
  const gap = sizes.topGap;
  const heading = areas.length === 0 || cells.length === 0 ? 0 : Math.max(cellHeight / 2, gap * 3);
  const inside = { x: 0, y: 0, w: layout.width, h: layout.height };
  const block = packer.pack({ inside, gap, reckonedGap: gap, areas, cells, cellsArea: sizes.topCells, heading });
  const [first] = cells;
  if (heading === 0 || block === null || first === undefined) return;
  layout.loose = { ...block, heading: (layout.y[first] ?? 0) - block.y, count: cells.length };
}

function placeReports({ tree, sizes, layout, packer }: Work, index: number): void {
  const x = layout.x[index] ?? 0;
  const y = layout.y[index] ?? 0;
  const w = layout.w[index] ?? 0;
  const h = layout.h[index] ?? 0;
  const reckonedGap = sizes.gap[index] ?? 0;
  // More or less than was reckoned with, since no shape is ideal: everything inside grows or shrinks alike.
  const scale = Math.sqrt((w * h) / (sizes.area[index] ?? 1));
  const band = Math.min((sizes.band[index] ?? 0) * scale, h * 0.5);
  const gap = Math.min(reckonedGap * scale, w * 0.04, (h - band) * 0.06);
  layout.band[index] = band;
  layout.gap[index] = gap;
  const inside = { x: x + gap / 2, y: y + band, w: w - gap, h: h - band - gap / 2 };
  const parts = partsBetween(tree, { sizes, from: index + 1, until: index + 1 + (tree.below[index] ?? 0) });
  packer.pack({ inside, gap, reckonedGap, ...parts, cellsArea: sizes.cells[index] ?? 0, heading: 0 });
}
