import { getCoverage } from "@/lib/data/coverage";
import type { Granted } from "@/lib/domain/access";
import { type CellChange, cellChanges } from "@/lib/domain/cell-change";
import type { ComparedDay } from "./read-comparison";

/** The cells won and lost, of the units that are compared. */
export async function readCellChanges(
  actor: Granted<"coverage:read">,
  { before, after, units }: ComparedDay,
): Promise<CellChange[]> {
  const was = await getCoverage(actor, before.day);
  const is = await getCoverage(actor, after.day);
  const compared = units && new Set([...units.before, ...units.after]);
  return cellChanges(was.coverage, is.coverage).filter(({ unit }) => compared === null || compared.has(unit.id));
}
