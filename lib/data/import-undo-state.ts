import "server-only";
import type { Granted } from "@/lib/domain/access";
import { type Obstacles, obstaclesInWords } from "@/lib/domain/obstacle";
import { timeZoneOf } from "./change";
import { db } from "./db";
import type { AuditEvent } from "./generated/client";
import { importTimeoutMs, planForSets } from "./import-apply";
import { importObstacles } from "./import-obstacles";
import { importApplied } from "./import-register-change";

type Importer = Granted<"import:write">;

/** The change that applied an import, and what stands in the way of taking it back; null when it is not applied. */
export async function readImportUndo(
  _: Importer,
  importId: string,
): Promise<{ changeId: string; obstacles: Obstacles | null } | null> {
  const event = await db().auditEvent.findFirst({
    where: { subjectId: importId, event: importApplied },
    orderBy: { seq: "desc" },
  });
  const state = event && (await stateOf(event));
  return event && state === "APPLIED" ? { changeId: event.changeId, obstacles: await obstaclesOf(event) } : null;
}

/** Why an import that was applied, or taken back, stays so; null when it can be undone. */
export async function whyImportStays(_: Importer, event: AuditEvent): Promise<string | null> {
  const isApplied = event.event === importApplied;
  if ((await stateOf(event)) !== (isApplied ? "APPLIED" : "UNDONE")) {
    return isApplied ? "This import has been undone already." : "This import was compared or applied again since.";
  }
  const obstacles = isApplied ? await obstaclesOf(event) : null;
  return obstacles && obstaclesInWords(obstacles, await timeZoneOf(db()));
}

/** Whether an import still is what an event has made of it. */
async function stateOf({ subjectId, at }: AuditEvent): Promise<"APPLIED" | "UNDONE" | "OTHER"> {
  const row = await db().import.findUnique({ where: { id: subjectId } });
  if (row?.state === "APPLIED" && row.appliedAt?.getTime() === at.getTime()) return "APPLIED";
  if (row?.state !== "READY" || row.undoneAt?.getTime() !== at.getTime()) return "OTHER";
  return row.comparedAt !== null && row.comparedAt < row.undoneAt ? "UNDONE" : "OTHER";
}

const timeLimit = { timeout: importTimeoutMs };

function obstaclesOf({ subjectId: importId, seq }: AuditEvent): Promise<Obstacles | null> {
  return db().$transaction(async (tx) => {
    await planForSets(tx);
    return importObstacles(tx, { importId, seq });
  }, timeLimit);
}
