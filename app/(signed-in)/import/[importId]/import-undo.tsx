import { UndoImport } from "@/components/import/undo-import";
import { UndoObstacles } from "@/components/import/undo-obstacles";
import { readImportUndo } from "@/lib/data/import-undo-state";
import type { Granted } from "@/lib/domain/access";

type ImportUndoProps = { actor: Granted<"import:write">; importId: string; timeZone: string };

/** The way back from an applied import, or what is in it. */
export async function ImportUndo({ actor, importId, timeZone }: ImportUndoProps) {
  const undo = await readImportUndo(actor, importId);
  if (!undo) return null;
  if (undo.obstacles) return <UndoObstacles obstacles={undo.obstacles} timeZone={timeZone} />;
  return <UndoImport changeId={undo.changeId} />;
}
