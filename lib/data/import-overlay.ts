import "server-only";
import { placesOf } from "./import-apply-sql";
import type { Read } from "./snapshot";

/** Columns of what ends with an employment, beside its interval: as many as reads of the structure use. */
const dependents: Record<string, string> = {
  assignments: "id, person_id, persona, functions, confirmed_at",
  out_of_scope: "id, person_id",
  covers: "id, person_id, unit_id, persona, is_deputy",
  seats: "id, person_id, kind, share",
  provider_covers: "id, person_id, provider_id, side",
  spend_owners: "id, person_id, unit_id, side",
  leaves: "id, person_id",
};

const prefixed = (columns: string) =>
  columns
    .split(", ")
    .map((column) => `d.${column}`)
    .join(", ");

/**
 * Reads as if an import were applied already: in front of each statement, the tables that applying writes are given as
 * they would be. Nothing is written and nobody waits, and the statements are those that read the register itself. Keep it
 * beside `applySql`; that both say the same is tested.
 */
export function readAsApplied(read: Read, { importId, endsMissing }: { importId: string; endsMissing: boolean }): Read {
  return (text, values = []) =>
    read(withTables(text, `$${values.length + 1}::uuid`, endsMissing), [...values, importId]);
}

function withTables(text: string, importId: string, endsMissing: boolean): string {
  const more = text.trimStart().startsWith("WITH ") ? `, ${text.trimStart().slice("WITH ".length)}` : ` ${text}`;
  return `WITH ${tablesAsApplied(importId, endsMissing)}${more}`;
}

// A table that is named with its schema is the register's own, whichever of these are in front of it.
const tablesAsApplied = (importId: string, endsMissing: boolean) => `
  taken AS MATERIALIZED (
    SELECT c.* FROM public.import_changes c WHERE c.import_id = ${importId}
      AND (c.outcome IN ('NEW', 'CHANGED') OR ${endsMissing} AND c.outcome = 'MISSING' AND c.post_move = 'END')
  ), leaving AS (
    SELECT c.person_id, c."until" AS ends FROM taken c
    WHERE c."until" IS NOT NULL AND c.post_move <> 'NONE' AND c.outcome <> 'NEW'
      AND NOT EXISTS (SELECT FROM public.posts p WHERE p.person_id = c.person_id AND p."from" >= c."until")
  ), people AS (
    SELECT p.id, coalesce(c.name, p.name) AS name FROM public.people p LEFT JOIN taken c ON c.person_id = p.id AND c.outcome = 'CHANGED'
    UNION ALL SELECT person_id, name FROM taken WHERE outcome = 'NEW'
  ), posts AS (
    SELECT p.id, p.person_id, p."from",
      CASE WHEN c.post_move = 'CORRECT' THEN c.unit_id ELSE p.unit_id END AS unit_id,
      CASE WHEN c.post_move = 'CORRECT' THEN c.title ELSE p.title END AS title,
      CASE WHEN c.post_move = 'CORRECT' THEN c.manager_id ELSE p.manager_id END AS manager_id,
      CASE WHEN c.post_move = 'BEGIN' THEN c."from" WHEN c.post_move IS NULL THEN p."until" ELSE c."until" END AS "until"
    FROM public.posts p LEFT JOIN taken c ON c.post_id = p.id AND c.post_move <> 'NONE'
    UNION ALL SELECT new_post_id, person_id, "from", unit_id, title, manager_id, "until" FROM taken WHERE post_move = 'BEGIN'
  ), units AS (
    SELECT id, code FROM public.units
    UNION ALL SELECT unit_id, code FROM public.import_units WHERE import_id = ${importId} AND is_new
  ), unit_versions AS (
    SELECT unit_id, name, parent_id, tags, "from", "until" FROM public.unit_versions
    UNION ALL SELECT unit_id, name, parent_id, tags, "from", "until" FROM (${placesOf(importId)}) place
  ), ${Object.entries(dependents)
    .map(
      ([table, columns]) => `${table} AS (
    SELECT ${prefixed(columns)}, d."from", CASE WHEN d."until" <= l.ends THEN d."until" ELSE coalesce(l.ends, d."until") END AS "until"
    FROM public.${table} d LEFT JOIN leaving l ON l.person_id = d.person_id WHERE l.ends IS NULL OR d."from" < l.ends
  )`,
    )
    .join(", ")}`;
