import "server-only";
import type { PoolClient } from "pg";
import type { Granted } from "@/lib/domain/access";
import { beginningOf, type Day, isDay } from "@/lib/domain/day";
import type { ImportStep } from "@/lib/domain/import-file";
import { type ImportMapping, isSameColumns, parseMapping } from "@/lib/domain/import-mapping";
import { done, type Outcome, refused } from "@/lib/domain/outcome";
import { compareSql } from "./import-compare-sql";
import { countChanges } from "./import-counts";
import { dayOrderFor } from "./import-day-order";
import { lastDecision } from "./import-last-decision";
import { loopLines } from "./import-loop-lines";
import { restage } from "./import-restage";
import { markSimilar } from "./import-similar";
import { dropUnusedUnits, stageUnits } from "./import-stage-units";
import { isLockTimeout, sqlState } from "./sql-state";
import { inTransaction } from "./transaction";

export type CompareInput = {
  importId: string;
  /** As a browser sent it; see `parseMapping`. */
  mapping: unknown;
  effectiveOn: Day;
  onStep: (step: ImportStep) => void;
};

type Staged = { state: string; headings: string[]; mapping: ImportMapping; time_zone: string };

/**
 * Makes the change set: what applying would do with each row, as far as it was decided. Nothing of the register changes.
 * The comparison sees one state of the register and of the decisions, and remembers which, so that applying can tell
 * whether it is still true.
 */
export async function compareImport(
  _actor: Granted<"import:write">,
  { importId, mapping: sent, effectiveOn, onStep }: CompareInput,
): Promise<Outcome<null>> {
  if (!isDay(effectiveOn)) return refused("Give the day whose facts the file states.", "effectiveOn");
  const work = async (client: PoolClient): Promise<Outcome<null>> => {
    const staged = await read(client, importId);
    if (!staged) return refused("This import is not here any more. Upload the file again.");
    if (staged.state !== "STAGING" && staged.state !== "READY") {
      return refused("This import is finished; load the page again to see how.");
    }
    const parsed = parseMapping(sent, staged.headings.length);
    if (!parsed.ok) return parsed;
    const dayOrder = await dayOrderFor(client, importId, parsed.value);
    if (dayOrder === "ASK") {
      return refused("Say how the dates with slashes are read: the file itself does not tell.", "dayOrder");
    }
    const mapping = { ...parsed.value, dayOrder };
    if (mapping.dayOrder !== staged.mapping.dayOrder || !isSameColumns(mapping.columns, staged.mapping.columns)) {
      onStep("parse");
      await restage(client, { importId, mapping, headings: staged.headings });
    }
    const now = new Date();
    const at = beginningOf(effectiveOn, now, staged.time_zone);
    await compare(client, { importId, mapping, effectiveOn, at, timeZone: staged.time_zone, onStep });
    await client.query(
      `UPDATE imports SET state = 'READY', mapping = $2, effective_on = $3, effective_at = $4, compared_at = $5, counts = $6,
         compared_seq = (SELECT coalesce(max(seq), 0) FROM audit_events), compared_decision = ${lastDecision("$1")}
       WHERE id = $1`,
      [importId, mapping, effectiveOn, at, now, await countChanges(client, importId, at)],
    );
    return done(null);
  };
  try {
    return await inTransaction(work, "ISOLATION LEVEL REPEATABLE READ");
  } catch (error) {
    // 40001: somebody else compared, applied or discarded the same import meanwhile. Or is still at it.
    if (sqlState(error) !== "40001" && !isLockTimeout(error)) throw error;
    return refused("Somebody else works on this import at this moment. Load the page again.");
  }
}

async function read(client: PoolClient, importId: string): Promise<Staged | undefined> {
  const { rows } = await client.query<Staged>(
    `SELECT state, headings, mapping, coalesce((SELECT time_zone FROM organisation), 'UTC') AS time_zone
     FROM imports WHERE id = $1 FOR UPDATE`,
    [importId],
  );
  return rows[0];
}

type Comparison = {
  importId: string;
  mapping: ImportMapping;
  effectiveOn: Day;
  at: Date;
  timeZone: string;
  onStep: (step: ImportStep) => void;
};

async function compare(client: PoolClient, { importId, mapping, effectiveOn, at, timeZone, onStep }: Comparison) {
  // The rows are minutes old, so the planner has no statistics of them: it would join set to set row by row.
  await client.query("SET LOCAL enable_nestloop = off; SET LOCAL work_mem = '64MB'; SET LOCAL jit = off");
  onStep("units");
  await stageUnits(client, importId, at);
  onStep("match");
  const stated = statedFields(mapping);
  const loops = new Set<number>();
  for (;;) {
    await client.query("DELETE FROM import_changes WHERE import_id = $1", [importId]);
    await client.query(compareSql, [importId, at, effectiveOn, timeZone, stated, [...loops]]);
    const further = stated.includes("manager") ? await loopLines(client, importId, at) : [];
    const before = loops.size;
    for (const line of further) loops.add(line);
    // Taking the old manager instead can close another loop, so look again until there is none.
    if (loops.size === before) break;
  }
  await markSimilar(client, importId);
  await dropUnusedUnits(client, importId);
}

/** What the file says something about; of a blank cell in such a column, nothing is known to be. */
function statedFields({ columns }: ImportMapping): string[] {
  return [
    ...(columns.title === undefined ? [] : ["title"]),
    ...(columns.location === undefined ? [] : ["location"]),
    ...(columns.unit1 === undefined ? [] : ["unit"]),
    ...(columns.managerId === undefined && columns.managerEmail === undefined ? [] : ["manager"]),
  ];
}
