import "server-only";
import type { Granted } from "@/lib/domain/access";
import type { ImportStep } from "@/lib/domain/import-file";
import { type ImportCounts, noCounts } from "@/lib/domain/import-outcome";
import { hasEffect, importSummary } from "@/lib/domain/import-summary";
import { isAboveLeaverCap, leaverShare, typedNumber } from "@/lib/domain/leaver-cap";
import { done, type Outcome, type Refusal, refused } from "@/lib/domain/outcome";
import { type ChangeContext, type Changed, change } from "./change";
import type { Tx } from "./db";
import { applySql, endDependentsSql, keepDependentsSql } from "./import-apply-sql";
import { heldImport } from "./import-held";
import { openDecision } from "./import-open-decision";
import { importApplied, registerChange } from "./import-register-change";
import type { RowChange } from "./row-change";

export type ApplyInput = {
  importId: string;
  /** The comparison that the admin has seen, as its instant in ISO 8601. */
  comparedAt: string;
  /** Ends people who are not in the file as leavers. */
  endsMissing: boolean;
  /** How many leave, as somebody typed it; only asked for above the cap. */
  typedLeavers: string;
  onStep: (step: ImportStep) => void;
};

/** A hundred thousand people on a slow machine, with all indexes and constraints of the register. */
export const importTimeoutMs = 300_000;

/**
 * Makes an import's change set true, all of it or nothing, as one change with one audit event. Refused when the register
 * has changed since the comparison: what the preview says is what applying does. `import_changes` keeps what was before.
 */
export function applyImport(
  actor: Granted<"import:write">,
  { importId, comparedAt, endsMissing, typedLeavers, onStep }: ApplyInput,
): Promise<Changed<ImportCounts>> {
  return change(
    actor,
    async (context) => {
      const ready = await readyImport(context.tx, importId, comparedAt);
      if (!ready.ok) return ready;
      const { counts } = ready.value;
      if (endsMissing && isAboveLeaverCap(counts) && typedNumber(typedLeavers) !== counts.leavers) {
        return refused(`${leaverShare(counts)} Type ${counts.leavers} to apply it.`, "typedLeavers");
      }
      return applyReady(context, actor, { importId, ...ready.value, endsMissing, onStep });
    },
    { timeoutMs: importTimeoutMs },
  );
}

type WriteInput = Pick<ApplyInput, "importId" | "endsMissing" | "onStep">;
type ApplyReady = Ready & WriteInput & { changes?: RowChange[] };

/** The same, once it is sure that the change set is still true; `changes` are rows beside it. */
export async function applyReady(
  { tx, at, record }: ChangeContext,
  actor: Granted<"import:write">,
  { importId, fileName, counts, endsMissing, onStep, changes = [] }: ApplyReady,
): Promise<Outcome<ImportCounts>> {
  if (!hasEffect(counts, endsMissing)) {
    return refused("There is nothing to apply: the register says all of it already.");
  }
  await planForSets(tx);
  await write(tx, { importId, endsMissing, onStep });
  onStep("record");
  await tx.import.update({
    where: { id: importId },
    data: { state: "APPLIED", appliedBy: actor.userId, appliedAt: at, endsMissing, undoneBy: null, undoneAt: null },
  });
  const title = `${fileName}: ${importSummary(counts, endsMissing)}`;
  await record({
    event: importApplied,
    subject: "import",
    subjectId: importId,
    title,
    changes,
    isUndoneByItself: true,
  });
  return done(counts);
}

/** For the rest of the transaction: statements over all rows of an import, new to the planner, take their time. */
export async function planForSets(tx: Tx): Promise<void> {
  await tx.$executeRawUnsafe(`SET LOCAL statement_timeout = ${importTimeoutMs}`);
  // It would join set to set row by row.
  await tx.$executeRawUnsafe("SET LOCAL enable_nestloop = off");
}

async function write(tx: Tx, { importId, endsMissing, onStep }: WriteInput): Promise<void> {
  const run = (sql: string, ...more: unknown[]) => tx.$executeRawUnsafe(sql, importId, ...more);
  onStep("units");
  await run(applySql.units);
  await run(applySql.places);
  onStep("people");
  await run(applySql.newPeople);
  await run(applySql.changedPeople);
  onStep("posts");
  await run(keepDependentsSql, endsMissing);
  for (const sql of endDependentsSql) await run(sql, endsMissing);
  await run(applySql.correctedPosts);
  await run(applySql.endedPosts, endsMissing);
  await run(applySql.newPosts);
}

type Ready = { fileName: string; counts: ImportCounts };

/** The import, if it is still to be applied and the register is still what the admin's preview was made from. */
export async function readyImport(
  tx: Tx,
  importId: string,
  comparedAt: string,
): Promise<{ ok: true; value: Ready } | Refusal> {
  const row = await heldImport(tx, importId);
  if (!row || row.state === "DISCARDED") return refused("This import was discarded. Upload the file again.");
  if (row.state === "APPLIED") return refused("This import has been applied already.");
  if (row.state !== "READY" || row.counts === null || row.comparedSeq === null) {
    return refused("Compare the file with the register first.");
  }
  if (row.comparedAt?.toISOString() !== comparedAt) {
    return refused("The file was compared again meanwhile. Load the page again and look at what it does now.");
  }
  const later = await registerChange(tx, row.comparedSeq);
  if (later)
    return refused(`The register has changed since the comparison (${later}). Compare again; nothing was applied.`);
  const open = await openDecision(tx, importId, row.comparedDecision ?? 0n);
  if (open !== null) return refused(open);
  // Written by `countChanges` together with the state.
  return done({ fileName: row.fileName, counts: { ...noCounts, ...(row.counts as ImportCounts) } });
}
