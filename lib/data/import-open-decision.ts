import "server-only";
import { answerName } from "@/lib/domain/import-decision";
import { countInWords } from "@/lib/domain/wording";
import type { Tx } from "./db";

/** What is still to be decided, or to be looked at since somebody decided, before an import can be applied; else null. */
export async function openDecision(tx: Tx, importId: string, comparedDecision: bigint): Promise<string | null> {
  const later = await tx.importDecision.findFirst({
    where: { importId, version: { gt: comparedDecision } },
    orderBy: { version: "desc" },
    include: { decider: { select: { name: true } } },
  });
  if (later) {
    const what = answerName(later.question, later.answer).toLowerCase();
    return `${later.decider.name} has decided since the comparison (${what}). Look at what applying does now, then apply.`;
  }
  const units = await tx.$queryRaw<{ path: string }[]>`
    SELECT u.path FROM import_units u LEFT JOIN import_decisions d
      ON d.import_id = u.import_id AND d.question = 'UNIT' AND d.key = u.path
    WHERE u.import_id = ${importId}::uuid AND u.near_id IS NOT NULL AND d.answer IS NULL ORDER BY u.path`;
  if (units.length === 0) return null;
  const names = units.slice(0, 5).map(({ path }) => `“${path}”`);
  const more = units.length > names.length ? ` and ${units.length - names.length} more` : "";
  return `Say first whether ${countInWords(units.length, "business unit is", "business units are")} in the register under another spelling: ${names.join(", ")}${more}.`;
}
