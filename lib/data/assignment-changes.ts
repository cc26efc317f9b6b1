import "server-only";
import type { Tx } from "./db";
import type { Json, RowChange } from "./row-change";

/** As many assignments as one event names; of more it says how many they are. */
const mostNamed = 100;

const told = ["id", "personId", "persona", "functions", "share", "from", "until"] as const;
type Assignment = { [Field in (typeof told)[number]]: Json };

export type AssignmentChanges = { count: number; assignments: Assignment[]; removed: Assignment[] };

const columns = `id, person_id AS "personId", persona::text, functions::text[], share, "from", "until"`;

/**
 * The assignments that a change wrote, as they are now, and those that it removed, as they were; null when it wrote none.
 * People are named by their ids alone. A change that wrote by SQL of its own is asked by what its transaction has touched.
 */
export async function assignmentChanges(
  tx: Tx,
  changes: readonly RowChange[],
  isLarge: boolean,
): Promise<AssignmentChanges | null> {
  const isTold = ({ before, after }: RowChange) => told.some((field) => field in { ...before, ...after });
  const removed = changes
    .filter(({ after }) => after === null)
    .flatMap(({ id, before }) => assignment({ ...before, id }));
  const ids = changes.filter((change) => change.after !== null && isTold(change)).map(({ id }) => id);
  const where = isLarge ? "xmin = pg_current_xact_id()::xid OR id = ANY ($1::uuid[])" : "id = ANY ($1::uuid[])";
  const rows = await tx.$queryRawUnsafe<({ count: number } & Record<string, Json>)[]>(
    `SELECT ${columns}, count(*) OVER ()::int AS count FROM assignments WHERE ${where} ORDER BY id LIMIT ${mostNamed}`,
    ids,
  );
  const count = (rows[0]?.count ?? 0) + removed.length;
  if (count === 0) return null;
  return { count, assignments: rows.map(assignment), removed: removed.slice(0, mostNamed) };
}

// Picked by name: what else a row may hold one day is not for other systems.
function assignment(row: Record<string, Json>): Assignment {
  const { id = null, personId = null, persona = null, functions = null, share = null, from = null, until = null } = row;
  return { id, personId, persona, functions, share, from, until };
}
