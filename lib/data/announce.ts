import "server-only";
import { assignmentChanges } from "./assignment-changes";
import type { Tx } from "./db";
import { sendJobs } from "./job-queue";
import type { RowChange, Table } from "./row-change";
import { listeningTo, publish } from "./webhook-publish";

/** Who may sign in, who is told what, and what is said of gaps: none hangs on these. */
const besideTheRegister: ReadonlySet<Table> = new Set([
  "user",
  "embedLink",
  "webhook",
  "capabilityView",
  "capabilityLine",
  "comment",
  "savedView",
]);

/** For so long changes are gathered, since people decide one thing after the other, before gaps are looked at again. */
const gatheredMilliseconds = 5_000;

type Recorded = { changes?: RowChange[]; isUndoneByItself?: boolean };

/**
 * Tells of what a change has recorded, in its own transaction: the jobs and the deliveries exist exactly when the change
 * does, also when the process ends right after.
 */
export async function announce(tx: Tx, entries: readonly Recorded[], at: Date): Promise<void> {
  const isLarge = entries.some(({ isUndoneByItself }) => isUndoneByItself);
  const changes = entries.flatMap((entry) => entry.changes ?? []);
  if (!isLarge && changes.every(({ table }) => besideTheRegister.has(table))) return;
  await sendJobs(tx, [{ name: "evaluate", data: {}, startAfter: new Date(at.getTime() + gatheredMilliseconds) }]);

  const ofAssignments = changes.filter(({ table }) => table === "assignment");
  if (!isLarge && ofAssignments.length === 0) return;
  if ((await listeningTo(tx, "assignment.changed", at)).length === 0) return;
  const data = await assignmentChanges(tx, ofAssignments, isLarge);
  if (data) await publish(tx, [{ event: "assignment.changed", data }], at);
}
