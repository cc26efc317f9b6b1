/** A cell by its row and column, both from 0; row 0 are the heads. */
export type GridPlace = { row: number; column: number };

type GridSize = {
  /** The heads counted. */
  rows: number;
  columns: number;
  /** Rows that a page holds. */
  page: number;
};

export type GridKey = { key: string; ctrl: boolean };

/**
 * Where a key leads in a grid, by the grid pattern of the ARIA Authoring Practices and as in a spreadsheet. Null for a key
 * that leads nowhere.
 */
export function moveInGrid({ rows, columns, page }: GridSize, at: GridPlace, { key, ctrl }: GridKey): GridPlace | null {
  const to = (row: number, column: number): GridPlace => ({
    row: Math.max(0, Math.min(rows - 1, row)),
    column: Math.max(0, Math.min(columns - 1, column)),
  });
  // The first row below the heads, unless there is none.
  const first = Math.min(1, rows - 1);
  switch (key) {
    case "ArrowDown":
      return to(ctrl ? rows - 1 : at.row + 1, at.column);
    case "ArrowUp":
      return to(ctrl ? first : at.row - 1, at.column);
    case "ArrowRight":
      return to(at.row, ctrl ? columns - 1 : at.column + 1);
    case "ArrowLeft":
      return to(at.row, ctrl ? 0 : at.column - 1);
    case "PageDown":
      return to(at.row + page, at.column);
    case "PageUp":
      return to(Math.max(first, at.row - page), at.column);
    case "Home":
      return to(ctrl ? first : at.row, 0);
    case "End":
      return to(ctrl ? rows - 1 : at.row, columns - 1);
    default:
      return null;
  }
}

/**
 * The next row whose folded name begins with what is typed: after the one in focus, or from it when more letters follow.
 * Null when none does.
 */
export function typedAhead(names: readonly string[], { row, typed }: { row: number; typed: string }): number | null {
  const start = row + (typed.length > 1 ? 0 : 1);
  for (let step = 0; step < names.length; step += 1) {
    const index = (start + step) % names.length;
    if (names[index]?.startsWith(typed)) return index;
  }
  return null;
}
