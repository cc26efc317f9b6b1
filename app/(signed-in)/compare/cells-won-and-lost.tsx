import { CellChanges } from "@/components/compare/cell-changes";
import type { Granted } from "@/lib/domain/access";
import { readCellChanges } from "./read-cell-changes";
import type { ComparedDay } from "./read-comparison";

type CellsWonAndLostProps = { actor: Granted<"coverage:read">; compared: ComparedDay; everything: string };

export async function CellsWonAndLost({ actor, compared, everything }: CellsWonAndLostProps) {
  return <CellChanges changes={await readCellChanges(actor, compared)} day={compared.after} everything={everything} />;
}
