/** A place in an ordered list. */
export type Positioned = { id: string; position: number };
export type Direction = "up" | "down";

/** A position after all others. */
export function atTheEnd(rows: readonly { position: number }[]): number {
  return Math.max(-1, ...rows.map(({ position }) => position)) + 1;
}

/** The rows in their new order, when one of them changes places with its neighbour. The same at the end of the list. */
export function moved<T extends Positioned>(rows: readonly T[], id: string, direction: Direction): readonly T[] {
  const index = rows.findIndex((row) => row.id === id);
  const row = rows[index];
  const neighbour = rows[direction === "up" ? index - 1 : index + 1];
  if (!row || !neighbour) return rows;
  return rows.map((each) => (each === row ? neighbour : each === neighbour ? row : each));
}
