import "server-only";
import type { Obstacle, Obstacles } from "@/lib/domain/obstacle";
import type { Tx } from "./db";
import { obstaclesSql } from "./import-obstacles-sql";
import { laterEvents } from "./later-events";

/** As many as are told by name. */
const named = 5;

/** Who and what hangs on an applied import, so that it cannot be taken back; null when nothing does. */
export async function importObstacles(
  tx: Tx,
  { importId, seq }: { importId: string; seq: bigint },
): Promise<Obstacles | null> {
  const rows = await tx.$queryRawUnsafe<(Omit<Obstacle, "later"> & { count: number })[]>(obstaclesSql, importId, named);
  const [first] = rows;
  if (!first) return null;
  const later = await laterEvents(
    tx,
    rows.map(({ id }) => id),
    seq,
  );
  return {
    count: first.count,
    first: rows.map(({ subject, id, name }) => ({ subject, id, name, later: later.get(id) ?? null })),
  };
}
