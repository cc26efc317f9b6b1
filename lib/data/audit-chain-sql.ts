import "server-only";

export type ChainCheck = { events: number; firstBroken: string | null };

/** How many events there are, and the number of the first whose hash, predecessor or number is not what it must be. */
export const chainSql = `SELECT count(*)::integer AS events,
    (min(seq) FILTER (WHERE hash <> expected OR prev_hash <> before OR seq <> number))::text AS "firstBroken"
  FROM (SELECT seq, hash, prev_hash, audit_hash(audit_events) AS expected,
          coalesce(lag(hash) OVER by_seq, '') AS before, row_number() OVER by_seq AS number
        FROM audit_events WINDOW by_seq AS (ORDER BY seq)) AS chained`;

/** Whether the last event is the one that the trail ends with: if not, its end was cut off. For the owner's role. */
export const chainEndSql = `SELECT coalesce((SELECT seq = head.seq AND hash = head.hash FROM audit_events ORDER BY seq DESC LIMIT 1),
    head.seq = 0) AS "isWhole" FROM audit_head head`;
