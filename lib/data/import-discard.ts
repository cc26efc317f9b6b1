import "server-only";
import type { Granted } from "@/lib/domain/access";
import { done, refused } from "@/lib/domain/outcome";
import { type Changed, change } from "./change";
import { heldImport } from "./import-held";

/** Gives an import up before it is applied. Its rows are removed; that it was there stays in the history. */
export function discardImport(
  actor: Granted<"import:write">,
  { importId }: { importId: string },
): Promise<Changed<{ fileName: string }>> {
  return change(
    actor,
    async ({ tx, record }) => {
      const row = await heldImport(tx, importId);
      if (!row) return refused("This import is not here any more.");
      if (row.state === "APPLIED") return refused("This import has been applied already, so it cannot be discarded.");
      if (row.state === "DISCARDED") return done({ fileName: row.fileName });
      await tx.importRow.deleteMany({ where: { importId } });
      await tx.importChange.deleteMany({ where: { importId } });
      await tx.importUnit.deleteMany({ where: { importId } });
      await tx.importDecision.deleteMany({ where: { importId } });
      await tx.import.update({ where: { id: importId }, data: { state: "DISCARDED" } });
      await record({ event: "import.discarded", subject: "import", subjectId: importId, title: row.fileName });
      return done({ fileName: row.fileName });
    },
    { timeoutMs: 60_000 },
  );
}
