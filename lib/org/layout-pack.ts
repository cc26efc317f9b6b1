import { placeCells } from "./layout-grid";
import { RowDivider } from "./layout-rows";
import { gapAround, type Sizes } from "./layout-sizes";
import type { OrgLayout, Rect, TreeShape } from "./org-layout";

export type Parts = {
  inside: Rect;
  /** Between the parts, as it is and as it was reckoned with. */
  gap: number;
  reckonedGap: number;
  /** Managers, who get an area each. */
  areas: number[];
  /** Everybody else, who get a cell each in one block. */
  cells: number[];
  /** What the cells were reckoned to take. */
  cellsArea: number;
  /** Room over the cells. */
  heading: number;
};

/** Packs what stands inside each area; keeps its scratch columns from one to the next. */
export class Packer {
  readonly #tree: TreeShape;
  readonly #sizes: Sizes;
  readonly #layout: OrgLayout;
  readonly #divider = new RowDivider();
  #weights = new Float64Array(16);

  constructor(tree: TreeShape, sizes: Sizes, layout: OrgLayout) {
    this.#tree = tree;
    this.#sizes = sizes;
    this.#layout = layout;
  }

  /**
   * Packs areas and the block of cells in rows, from great to small. The block stands at the left of its row, where
   * reporting lines reach it without crossing anything. Returns where the block is.
   */
  pack(parts: Parts): Rect | null {
    const { inside, areas } = parts;
    const { area } = this.#sizes;
    if (areas.length === 0) return this.#placeCells(parts, inside);
    areas.sort((one, other) => (area[other] ?? 0) - (area[one] ?? 0) || one - other);
    const { weights, count, block } = this.#weigh(parts);
    const ends = this.#divider.divide(weights, { count, width: inside.w, height: inside.h });
    const whole = sum(weights, 0, count);
    let [start, y, placed]: [number, number, Rect | null] = [0, inside.y, null];
    for (let row = ends.length - 1; row >= 0; row -= 1) {
      const end = ends[row] ?? count;
      const rowWeight = sum(weights, start, end);
      const h = (inside.h * rowWeight) / whole;
      const across = inside.w / rowWeight;
      let x = inside.x;
      if (block >= start && block < end) {
        const w = parts.cellsArea * across;
        placed = this.#placeCells(parts, inset({ x, y, w, h }, parts.gap));
        x += w;
      }
      for (let part = start; part < end; part += 1) {
        if (part === block) continue;
        const w = (weights[part] ?? 0) * across;
        const index = areas[block >= 0 && part > block ? part - 1 : part] ?? 0;
        placeAt(this.#layout, index, inset({ x, y, w, h }, parts.gap));
        x += w;
      }
      y += h;
      start = end;
    }
    return placed;
  }

  #placeCells({ cells, heading }: Parts, inside: Rect): Rect | null {
    if (cells.length === 0) return null;
    placeCells(this.#tree.persona, { inside, cells, heading }, this.#layout);
    return inside;
  }

  /** The weights from great to small, and which of them is the block's; -1 for none. */
  #weigh({ areas, cells, cellsArea, reckonedGap }: Parts): { weights: Float64Array; count: number; block: number } {
    if (this.#weights.length < areas.length + 1) this.#weights = new Float64Array(areas.length * 2);
    const weights = this.#weights;
    const own = cells.length === 0 ? 0 : cellsArea;
    let [count, block] = [0, -1];
    for (const index of areas) {
      const side = Math.sqrt(this.#sizes.area[index] ?? 0);
      const weight = (side + gapAround(side, reckonedGap)) ** 2;
      if (own > 0 && block < 0 && own >= weight) {
        block = count;
        weights[count++] = own;
      }
      weights[count++] = weight;
    }
    if (own > 0 && block < 0) {
      block = count;
      weights[count++] = own;
    }
    return { weights, count, block };
  }
}

function sum(values: Float64Array, start: number, end: number): number {
  let total = 0;
  for (let index = start; index < end; index += 1) total += values[index] ?? 0;
  return total;
}

function inset({ x, y, w, h }: Rect, gap: number): Rect {
  const around = gapAround(Math.min(w, h), gap);
  return { x: x + around / 2, y: y + around / 2, w: w - around, h: h - around };
}

export function placeAt(layout: OrgLayout, index: number, { x, y, w, h }: Rect): void {
  layout.x[index] = x;
  layout.y[index] = y;
  layout.w[index] = w;
  layout.h[index] = h;
}
