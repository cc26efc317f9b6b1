import "server-only";
import type { Granted } from "@/lib/domain/access";
import type { ImportStep } from "@/lib/domain/import-file";
import type { ImportCounts } from "@/lib/domain/import-outcome";
import { hasEffect, importSummary } from "@/lib/domain/import-summary";
import { done, type Refusal, refused } from "@/lib/domain/outcome";
import { type Changed, change } from "./change";
import type { Tx } from "./db";
import { applySql, endDependentsSql, keepDependentsSql } from "./import-apply-sql";

export type ApplyInput = {
  importId: string;
  /** The comparison that the admin has seen, as its instant in ISO 8601. */
  comparedAt: string;
  /** Ends people who are not in the file as leavers. */
  endsMissing: boolean;
  onStep: (step: ImportStep) => void;
};

// A hundred thousand people on a slow machine, with all indexes and constraints of the register.
const timeoutMs = 300_000;

/**
 * Makes an import's change set true, all of it or nothing, as one change with one audit event. Refused when the register
 * has changed since the comparison: what the preview says is what applying does. `import_changes` keeps what was before.
 */
export function applyImport(
  actor: Granted<"import:write">,
  { importId, comparedAt, endsMissing, onStep }: ApplyInput,
): Promise<Changed<ImportCounts>> {
  return change(
    actor,
    async ({ tx, at, record }) => {
      const ready = await readyImport(tx, importId, comparedAt);
      if (!ready.ok) return ready;
      const { counts, fileName } = ready.value;
      if (!hasEffect(counts, endsMissing)) {
        return refused("There is nothing to apply: the register says all of it already.");
      }
      await tx.$executeRawUnsafe(`SET LOCAL statement_timeout = ${timeoutMs}`);
      // The staged rows are new to the planner, which would join set to set row by row.
      await tx.$executeRawUnsafe("SET LOCAL enable_nestloop = off");
      await write(tx, { importId, endsMissing, onStep });
      onStep("record");
      await tx.import.update({
        where: { id: importId },
        data: { state: "APPLIED", appliedBy: actor.userId, appliedAt: at, endsMissing },
      });
      const title = `${fileName}: ${importSummary(counts, endsMissing)}`;
      await record({ event: "import.applied", subject: "import", subjectId: importId, title });
      return done(counts);
    },
    { timeoutMs },
  );
}

async function write(tx: Tx, { importId, endsMissing, onStep }: Omit<ApplyInput, "comparedAt">): Promise<void> {
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
async function readyImport(
  tx: Tx,
  importId: string,
  comparedAt: string,
): Promise<{ ok: true; value: Ready } | Refusal> {
  const row = await tx.import.findUnique({ where: { id: importId } });
  if (!row || row.state === "DISCARDED") return refused("This import was discarded. Upload the file again.");
  if (row.state === "APPLIED") return refused("This import has been applied already.");
  if (row.state !== "READY" || row.counts === null || row.comparedSeq === null) {
    return refused("Compare the file with the register first.");
  }
  if (row.comparedAt?.toISOString() !== comparedAt) {
    return refused("The file was compared again meanwhile. Load the page again and look at what it does now.");
  }
  const later = await changesSince(tx, row.comparedSeq);
  if (later)
    return refused(`The register has changed since the comparison (${later}). Compare again; nothing was applied.`);
  // Written by `countChanges` together with the state.
  return done({ fileName: row.fileName, counts: row.counts as ImportCounts });
}

/** Who changed people, posts or units after an event, and what; null when nobody did. */
async function changesSince(tx: Tx, seq: bigint): Promise<string | null> {
  const rows = await tx.$queryRaw<{ actor_name: string; title: string }[]>`
    SELECT actor_name, title FROM audit_events
    WHERE seq > ${seq} AND (event LIKE 'import.applied%'
      OR jsonb_path_exists(changes, '$[*].table ? (@ == "person" || @ == "post" || @ == "unit" || @ == "unitVersion")'))
    ORDER BY seq LIMIT 1`;
  const [first] = rows;
  return first ? `${first.actor_name}: ${first.title}` : null;
}
