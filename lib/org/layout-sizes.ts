import { bandHeight, cellArea, cellHeight, cellWidth } from "./layout-cell";
import type { TreeShape } from "./org-layout";

/** What each manager's area would take in the ideal shape, in square units, with its band and gap. */
export type Sizes = {
  /** Of the area or cell itself. */
  area: Float64Array;
  band: Float64Array;
  gap: Float64Array;
  /** Of all the cells of those who report to a manager. */
  cells: Float64Array;
  /** All tops together, their cells, and the gap between them. */
  whole: number;
  topCells: number;
  topGap: number;
  isOpen: (index: number) => boolean;
};

// The bands of great managers are higher, as countries are written larger on a map than towns: at any zoom about as
// many can be read, and they are the ones that matter there.
const bandOfSide = 0.07;
const gapOfBand = 0.18;
// Areas are reckoned a quarter wider than high.
const stretch = 1.12;
const greatestGap = 0.1;
const cellsOfBand = 0.8;
const mostOfInside = 0.15;

/** By the room that so many cells would take, not by that of the areas, which bands themselves have made larger. */
function bandOf(people: number): number {
  return Math.max(bandHeight, bandOfSide * Math.sqrt(people * cellArea));
}

/**
 * What the cells of a manager's area take. Beside great areas cells grow as the band does, or they would be slivers at
 * every zoom; not so far that they took the room of the areas.
 */
function cellsArea(number: number, { areas, band }: { areas: number; band: number }): number {
  const least = number * cellArea;
  const high = cellsOfBand * band;
  const wish = number * high * high * (cellWidth / cellHeight);
  return Math.max(least, Math.min(wish, mostOfInside * (areas + least)));
}

/** The gap around a part among others that stand `gap` apart: a small part is not lost in it. */
export function gapAround(side: number, gap: number): number {
  return Math.min(gap, greatestGap * side);
}

/** From the last person to the first, so that everybody below is known before their manager. */
export function sizesOf({ count, manager, below }: TreeShape, closed: Uint8Array | null): Sizes {
  const column = () => new Float64Array(count);
  const [area, band, gap, cells] = [column(), column(), column(), column()];
  // Of the areas inside each, for the gaps between them, and the number of cells; those at the top count to the last.
  const inner = { area: new Float64Array(count + 1), sides: new Float64Array(count + 1) };
  const numbers = { areas: new Uint32Array(count + 1), cells: new Uint32Array(count + 1) };
  const isOpen = (index: number) => (below[index] ?? 0) > 0 && closed?.[index] !== 1;
  for (let index = count - 1; index >= 0; index -= 1) {
    const above = manager[index] ?? -1;
    const holder = above < 0 ? count : above;
    if (!isOpen(index)) {
      area[index] = cellArea;
      numbers.cells[holder] = (numbers.cells[holder] ?? 0) + 1;
      continue;
    }
    const inside = insideOf(index, below[index] ?? 0);
    const wide = Math.sqrt(inside.spread) * stretch;
    const own = (wide + inside.gap) * (inside.spread / wide + inside.band + inside.gap);
    area[index] = own;
    band[index] = inside.band;
    gap[index] = inside.gap;
    cells[index] = inside.cells;
    inner.area[holder] = (inner.area[holder] ?? 0) + own;
    inner.sides[holder] = (inner.sides[holder] ?? 0) + Math.sqrt(own);
    numbers.areas[holder] = (numbers.areas[holder] ?? 0) + 1;
  }
  const top = insideOf(count, count);
  return { area, band, gap, cells, whole: top.spread, topCells: top.cells, topGap: top.gap, isOpen };

  /** What a manager's areas and cells take, with gaps around the areas as if these were all alike. */
  function insideOf(holder: number, people: number): { spread: number; cells: number; band: number; gap: number } {
    const high = bandOf(people);
    const room = gapOfBand * high;
    const areas = inner.area[holder] ?? 0;
    const block = cellsArea(numbers.cells[holder] ?? 0, { areas, band: high });
    const count = numbers.areas[holder] ?? 0;
    const sides = inner.sides[holder] ?? 0;
    const around = count === 0 ? 0 : gapAround(sides / count, room);
    const spread = areas + block + 2 * around * sides + count * around * around;
    return { spread, cells: block, band: high, gap: room };
  }
}
