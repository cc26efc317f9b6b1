import "server-only";
import type { Obstacle } from "@/lib/domain/obstacle";
import type { Tx } from "./db";

type Later = NonNullable<Obstacle["later"]>;

/**
 * The last thing that was done to each of some subjects after an event, and not taken back: by the subject's own events,
 * by an import that has changed them, by a link that shows them, by a campaign that asks about them, or by a plan for a gap
 * that names them.
 */
export async function laterEvents(
  tx: Tx,
  subjectIds: readonly string[],
  seq: bigint,
): Promise<ReadonlyMap<string, Later>> {
  const rows = await tx.$queryRawUnsafe<(Later & { id: string })[]>(laterSql, subjectIds, seq);
  return new Map(rows.map(({ id, ...later }) => [id, later]));
}

// What was taken back is left out; an undo counts where nothing else does.
const laterSql = `
  SELECT DISTINCT ON (id) id, event, title, actor_name AS by, at FROM (
    SELECT subject_id AS id, change_id, seq, event, title, actor_name, at, undoes FROM audit_events
    WHERE subject_id = ANY ($1::text[]) AND seq > $2
    UNION ALL
    SELECT c.person_id::text, e.change_id, e.seq, e.event, e.title, e.actor_name, e.at, NULL
    FROM audit_events e JOIN import_changes c ON c.import_id = CASE WHEN e.event = 'import.applied' THEN e.subject_id::uuid END
    WHERE e.event = 'import.applied' AND e.seq > $2 AND c.person_id::text = ANY ($1::text[])
      AND c.outcome IN ('NEW', 'CHANGED', 'MISSING')
    UNION ALL
    SELECT link.unit_id::text, e.change_id, e.seq, e.event, e.title, e.actor_name, e.at, e.undoes
    FROM embed_links link JOIN audit_events e ON e.subject_id = link.id::text
    WHERE link.unit_id::text = ANY ($1::text[]) AND e.seq > $2
    UNION ALL
    SELECT about.id::text, e.change_id, e.seq, e.event, e.title, e.actor_name, e.at, e.undoes
    FROM (
      SELECT id AS campaign_id, unit_id AS id FROM campaigns UNION SELECT campaign_id, person_id FROM campaign_links
    ) about JOIN audit_events e ON e.subject_id = about.campaign_id::text
    WHERE about.id::text = ANY ($1::text[]) AND e.seq > $2
    UNION ALL
    SELECT ask.new_unit_id::text, e.change_id, e.seq, e.event, e.title, e.actor_name, e.at, e.undoes
    FROM campaign_asks ask JOIN audit_events e ON e.subject_id = ask.person_id::text AND e.event = 'campaign.answered'
    WHERE ask.new_unit_id::text = ANY ($1::text[]) AND e.seq > $2
    UNION ALL
    SELECT f.nominee_id::text, e.change_id, e.seq, e.event, e.title, e.actor_name, e.at, e.undoes
    FROM gap_follow_ups f JOIN audit_events e ON e.subject_id = f.gap_id
    WHERE f.nominee_id::text = ANY ($1::text[]) AND e.seq > $2
  ) later
  WHERE NOT EXISTS (SELECT FROM audit_events undo WHERE undo.undoes = later.change_id)
  ORDER BY id, undoes IS NOT NULL, seq DESC`;
