import type { Coverage } from "./coverage";
import type { Cell, CellState } from "./coverage-cell";
import type { Persona } from "./persona";

/** A cell that had a gap at the earlier instant only is won; one that has it at the later only is lost. */
export type CellChange = {
  unit: { id: string; name: string };
  persona: Persona;
  isWon: boolean;
  /** Null where the unit did not exist. */
  before: CellState | null;
  after: CellState | null;
};

type Judged = Pick<Coverage, "units" | "cells">;

/** Won and lost cells in the order of the later tree; those of units that are no more come last. */
export function cellChanges(before: Judged, after: Judged): CellChange[] {
  const [was, is] = [cellsById(before), cellsById(after)];
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((id) => {
    const [then, now] = [was.get(id), is.get(id)];
    const one = now ?? then;
    if (!one || isOpen(then?.cell) === isOpen(now?.cell)) return [];
    const { unit, cell } = one;
    const isWon = isOpen(then?.cell);
    return [{ unit, persona: cell.persona, isWon, before: then?.cell.state ?? null, after: now?.cell.state ?? null }];
  });
}

/** Required and not met. */
const isOpen = (cell: Cell | undefined) => cell?.minimum != null && cell.minimum > 0 && !cell.isMet;

function cellsById({ units, cells }: Judged) {
  const byUnit = new Map(units.map(({ id, name }) => [id, { id, name }]));
  return new Map(
    cells.map((cell) => {
      const unit = byUnit.get(cell.unitId) ?? { id: cell.unitId, name: "" };
      return [`${cell.unitId} ${cell.persona}`, { unit, cell }];
    }),
  );
}
