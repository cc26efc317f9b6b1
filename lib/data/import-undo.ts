import "server-only";
import { type Actor, grant } from "@/lib/domain/access";
import { obstaclesInWords } from "@/lib/domain/obstacle";
import { done, type Outcome, refused } from "@/lib/domain/outcome";
import type { ChangeContext } from "./change";
import type { Tx } from "./db";
import type { AuditEvent } from "./generated/client";
import { applyReady, planForSets, readyImport } from "./import-apply";
import { importObstacles } from "./import-obstacles";
import { linkedUsersSql, takeBackSql } from "./import-undo-sql";
import { inverse, type RowChange, updated } from "./row-change";
import { changedSince } from "./row-write";

export const importUndone = "import.applied.undone";

/**
 * Takes an applied import back whole: the register is as it was, and the change set can be applied again. Refused, with
 * names, while something later depends on it.
 */
export async function takeImportBack(
  { tx, at, timeZone, record }: ChangeContext,
  actor: Actor,
  event: AuditEvent,
): Promise<Outcome<null>> {
  grant(actor, "import:write");
  const importId = event.subjectId;
  const row = await tx.import.findUniqueOrThrow({ where: { id: importId } });
  if (row.state !== "APPLIED" || row.appliedAt?.getTime() !== event.at.getTime()) {
    return refused("This import has been undone already.");
  }
  await planForSets(tx);
  const obstacles = await importObstacles(tx, { importId, seq: event.seq });
  if (obstacles) return refused(obstaclesInWords(obstacles, timeZone));

  const entry = { event: importUndone, subject: "import", subjectId: importId, title: event.title } as const;
  await record({ ...entry, changes: await unlinkedUsers(tx, importId), isUndoneByItself: true });
  for (const sql of takeBackSql) await tx.$executeRawUnsafe(sql, importId);
  await tx.import.update({
    where: { id: importId },
    data: { state: "READY", appliedBy: null, appliedAt: null, undoneBy: actor.userId, undoneAt: at },
  });
  return done(null);
}

/** Takes such an undo back: applies the same change set again, as long as the register is still what it was made from. */
export async function applyImportAgain(
  context: ChangeContext,
  actor: Actor,
  event: AuditEvent,
): Promise<Outcome<unknown>> {
  const { tx } = context;
  const importId = event.subjectId;
  const row = await tx.import.findUniqueOrThrow({ where: { id: importId } });
  const { comparedAt, undoneAt, endsMissing } = row;
  if (row.state === "APPLIED") return refused("This import has been applied again already.");
  if (undoneAt?.getTime() !== event.at.getTime() || comparedAt === null || comparedAt > undoneAt) {
    return refused("The file was compared again since. Apply it from its own page.");
  }
  const ready = await readyImport(tx, importId, comparedAt.toISOString());
  if (!ready.ok) return ready;
  // Written by `takeImportBack`.
  const unlinked = event.changes as RowChange[];
  const otherwise = await changedSince(tx, unlinked);
  const changes = unlinked.filter((row) => !otherwise.includes(row)).map(inverse);
  const apply = { importId, ...ready.value, endsMissing, changes, onStep: () => undefined };
  return applyReady(context, grant(actor, "import:write"), apply);
}

/** A link that a sign-in made by the address goes with the person, and comes back by the next sign-in. */
async function unlinkedUsers(tx: Tx, importId: string): Promise<RowChange[]> {
  const linked = await tx.$queryRawUnsafe<{ id: string }[]>(linkedUsersSql, importId);
  const users = await tx.user.findMany({
    where: { id: { in: linked.map(({ id }) => id) } },
    omit: { passwordHash: true, sessionVersion: true },
  });
  return users.flatMap((user) => updated("user", user, { personId: null }));
}
