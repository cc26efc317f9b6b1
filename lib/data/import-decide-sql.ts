import "server-only";
import type { ImportView } from "@/lib/domain/import-address";
import type { ImportAnswer, ImportQuestion } from "@/lib/domain/import-decision";
import { lastDecision } from "./import-last-decision";
import { searchCondition, viewConditions } from "./import-views";

/**
 * The statements of a decision. $1 import · $2 answer, null for undecided again · $3 key, null for all of the view
 * $4 search · $5 the last decision that was seen · $6 who decides · $7 when · $8 the person or unit that was offered
 */
type Asked = { question: ImportQuestion; answer: ImportAnswer | null; key: string | null; view: ImportView };

/** Says the type of each parameter: not every question uses all of them. */
const given = `given AS (
    SELECT $1::uuid, $2::text, $3::text, $4::text, $5::bigint, $6::uuid, $7::timestamptz, $8::uuid
  )`;

/** What can be decided, of what was chosen: key, whom or what SAME means, and the conflicts that THEIRS is said of. */
export function askedSql({ question, answer, key, view }: Asked): string {
  const chosen = (column: string) =>
    key === null ? `${viewConditions[view]} AND ${searchCondition("$4::text")}` : `${column} = $3::text`;
  switch (question) {
    case "ROW":
      return `SELECT c.line::text AS key, NULL::uuid AS meant, CASE WHEN $2::text = 'THEIRS' THEN c.conflicts END AS seen
        FROM import_changes c WHERE c.import_id = $1::uuid AND c.line > 0 AND ${mayAnswer[answer ?? "SKIP"]} AND ${chosen("c.line::text")}`;
    case "PERSON":
      return `SELECT c.line::text AS key, c.similar_to AS meant, NULL::jsonb AS seen
        FROM import_changes c WHERE c.import_id = $1::uuid AND ${offered("c.similar_to")} AND ${chosen("c.line::text")}`;
    case "LEAVER":
      return `SELECT c.person_id::text AS key, NULL::uuid AS meant, NULL::jsonb AS seen
        FROM import_changes c WHERE c.import_id = $1::uuid AND c.outcome = 'MISSING' AND ${chosen("c.person_id::text")}`;
    case "UNIT":
      return `SELECT u.path AS key, u.near_id AS meant, NULL::jsonb AS seen FROM import_units u
        WHERE u.import_id = $1::uuid AND ${offered("u.near_id")} AND u.path = coalesce($3::text, u.path)`;
  }
}

function offered(id: string): string {
  return `${id} = coalesce($8::uuid, ${id})`;
}

const disputed = "c.conflicts IS NOT NULL";
const mayAnswer: Record<ImportAnswer, string> = {
  SKIP: `(coalesce(c.skips, c.outcome) IN ('NEW', 'CHANGED') OR ${disputed})`,
  THEIRS: disputed,
  OURS: disputed,
  SAME: "true",
  NEW: "true",
};

// Undecided again is only who was decided on.
const decided = (question: ImportQuestion) => `
  SELECT asked.* FROM asked LEFT JOIN import_decisions d
    ON d.import_id = $1::uuid AND d.question = '${question}' AND d.key = asked.key
  WHERE $2::text IS NOT NULL OR d.answer IS NOT NULL`;
const isOvertaken =
  "(d.version > $5::bigint AND d.decided_by <> $6::uuid AND d.answer IS DISTINCT FROM $2::import_answer)";

/** Who has last decided otherwise since, and on how many of what is asked. */
export function overtakenSql(asked: string, question: ImportQuestion): string {
  return `WITH ${given}, asked AS (${asked})
    SELECT u.name, d.answer::text, count(*) OVER ()::int AS count
    FROM asked JOIN import_decisions d ON d.import_id = $1::uuid AND d.question = '${question}' AND d.key = asked.key
      JOIN users u ON u.id = d.decided_by
    WHERE ${isOvertaken} ORDER BY d.version DESC LIMIT 1`;
}

/** Writes the decisions that say something new; answers how many these are. */
export function decideSql(asked: string, question: ImportQuestion): string {
  return `WITH ${given}, asked AS (${asked}), written AS (
      INSERT INTO import_decisions AS d (import_id, question, key, answer, meant, seen, decided_by, decided_at, version)
      SELECT $1::uuid, '${question}', key, $2::import_answer, meant, seen, $6::uuid, $7::timestamptz, ${lastDecision("$1::uuid")} + 1
      FROM (${decided(question)}) chosen
      ON CONFLICT (import_id, question, key) DO UPDATE SET answer = excluded.answer, meant = excluded.meant,
        seen = excluded.seen, decided_by = excluded.decided_by, decided_at = excluded.decided_at, version = excluded.version
      WHERE NOT ${isOvertaken}
        AND (d.answer, d.meant, d.seen) IS DISTINCT FROM (excluded.answer, excluded.meant, excluded.seen)
      RETURNING 1
    ) SELECT (SELECT count(*)::int FROM asked) AS asked, count(*)::int AS count FROM written`;
}
