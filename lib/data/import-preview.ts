import "server-only";
import type { Granted } from "@/lib/domain/access";
import type { ImportAddress } from "@/lib/domain/import-address";
import type { PreviewRow } from "@/lib/domain/import-outcome";
import { query } from "./db";
import { holds } from "./import-last-decision";
import { searchCondition, viewConditions } from "./import-views";

export type Preview = { rows: PreviewRow[]; hasPrevious: boolean; hasNext: boolean };

export const previewSize = 50;

/** The decision on a question as { answer, by, at }; it joins `page`. */
function decision(question: string, key: string): string {
  return `(SELECT jsonb_build_object('answer', d.answer, 'by', u.name, 'at', d.decided_at)
    FROM import_decisions d JOIN users u ON u.id = d.decided_by
    WHERE d.import_id = page.import_id AND d.question = '${question}' AND d.key = ${key} AND ${holds("d", "page")})`;
}

/** One page of a change set, in the order of the file; who is not in it by name. */
export async function listPreview(
  _actor: Granted<"import:write">,
  importId: string,
  { view, search, place }: ImportAddress,
): Promise<Preview> {
  // People who are not in the file are numbered downwards from -1.
  const isDown = view === "MISSING";
  const isBack = place?.side === "before";
  const direction = isDown === isBack ? "ASC" : "DESC";
  const rows = await query<PreviewRow>(
    `WITH page AS (
       SELECT c.* FROM import_changes c
       WHERE c.import_id = $1 AND ${viewConditions[view]} AND ${searchCondition("$2")}
         AND ($3::int IS NULL OR c.line ${direction === "ASC" ? ">" : "<"} $3::int)
       ORDER BY c.line ${direction} LIMIT ${previewSize + 1}
     )
     SELECT page.line, page.outcome, page.skips, page.person_id AS "personId", page.name, page.external_id AS "externalId",
       page.email, page.title, coalesce(nullif(r.unit_path, ''), unit.name) AS unit, page.fields, page.conflicts,
       ${similarSql} AS "similar", page.reasons, page.warnings,
       page.outcome = 'MISSING' AND person.import_id IS NOT NULL AND page."from" < i.effective_at AS "mayLeave",
       CASE WHEN page.outcome = 'MISSING' THEN ${decision("LEAVER", "page.person_id::text")}
         ELSE ${decision("ROW", "page.line::text")} END AS decision,
       ${decision("PERSON", "page.line::text")} AS match
     FROM page JOIN imports i ON i.id = page.import_id
       LEFT JOIN import_rows r ON r.import_id = page.import_id AND r.line = page.line
       LEFT JOIN people person ON person.id = page.person_id
       LEFT JOIN unit_versions unit ON unit.unit_id = page.unit_id
         AND unit."from" <= i.effective_at AND (unit."until" IS NULL OR unit."until" > i.effective_at)
     ORDER BY page.line ${direction}`,
    [importId, search, place?.line ?? null],
  );
  const goesOn = rows.length > previewSize;
  const page = rows.slice(0, previewSize);
  if (isBack) return { rows: page.reverse(), hasPrevious: goesOn, hasNext: true };
  return { rows: page, hasPrevious: place !== null, hasNext: goesOn };
}

/** Whom a row of `page` may mean, as their last post says. */
const similarSql = `(
  SELECT jsonb_build_object('id', known.id, 'name', known.name, 'externalId', known.external_id, 'email', known.email,
    'title', post.title, 'unit', (SELECT v.name FROM unit_versions v WHERE v.unit_id = post.unit_id ORDER BY v."from" DESC LIMIT 1),
    'joined', (SELECT min("from") FROM posts WHERE person_id = known.id), 'left', post."until", 'likeness', page.similar_by)
  FROM people known LEFT JOIN LATERAL (
    SELECT title, unit_id, "until" FROM posts WHERE person_id = known.id ORDER BY "from" DESC LIMIT 1) post ON true
  WHERE known.id = page.similar_to)`;
