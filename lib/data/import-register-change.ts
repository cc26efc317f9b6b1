import "server-only";
import type { Tx } from "./db";
import { isUndone } from "./undone-sql";

/** What applying is called in the audit trail. */
export const importApplied = "import.applied";

/** Who changed people, posts or units after an event, and what; null when nobody did, or all of it was taken back. */
export async function registerChange(tx: Tx, seq: bigint): Promise<string | null> {
  const rows = await tx.$queryRawUnsafe<{ actor_name: string; title: string }[]>(
    `SELECT event.actor_name, event.title FROM audit_events event
     WHERE event.seq > $1 AND (event.event LIKE '${importApplied}%'
       OR jsonb_path_exists(event.changes, '$[*].table ? (@ == "person" || @ == "post" || @ == "unit" || @ == "unitVersion")'))
       AND NOT EXISTS (SELECT FROM audit_events undone WHERE undone.change_id = event.undoes AND undone.seq > $1)
       AND NOT ${isUndone}
     ORDER BY event.seq LIMIT 1`,
    seq,
  );
  const [first] = rows;
  return first ? `${first.actor_name}: ${first.title}` : null;
}
