import "server-only";
import type { Interval } from "@/lib/domain/interval";
import type { Tx } from "./db";

// Deeper than any organisation; ends the walk through what an earlier defect could have left behind.
const deepest = 100;

/**
 * The name of whoever would close a loop, when `managerId` managed `personId` during an interval: somebody who reports
 * to the person at some instant of it, directly or through others, and whom the person would report to. Null when the
 * line is straight at every instant.
 */
export async function loopThrough(
  tx: Tx,
  { personId, managerId, from, until }: Interval & { personId: string; managerId: string },
): Promise<string | null> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    WITH RECURSIVE line(id, "from", "until", depth) AS (
      SELECT ${managerId}::uuid, ${from}::timestamptz, ${until}::timestamptz, 1
      UNION ALL
      SELECT post.manager_id, greatest(line."from", post."from"), least(line."until", post."until"), line.depth + 1
      FROM line JOIN posts post ON post.person_id = line.id AND post.manager_id IS NOT NULL
        AND (line."until" IS NULL OR post."from" < line."until") AND (post."until" IS NULL OR post."until" > line."from")
      WHERE line.id <> ${personId}::uuid AND line.depth < ${deepest}
    )
    SELECT people.name FROM line JOIN people ON people.id = ${managerId}::uuid WHERE line.id = ${personId}::uuid LIMIT 1`;
  return rows[0]?.name ?? null;
}
