import "server-only";
import type { Granted } from "@/lib/domain/access";
import { wordsOf } from "@/lib/domain/directory";
import { type TriageKind, type TriageQueue, triageGroups, type WaitingRow } from "@/lib/domain/triage";
import { inForce } from "./as-of";
import { currentSeq } from "./audit";
import { likePattern } from "./directory-search";
import { type Read, snapshot } from "./snapshot";
import { SqlValues } from "./sql-values";
import { suggesterAt } from "./suggestions";

/** As many groups as are shown at once; the next ones follow as these are decided. */
const groupsShown = 60;

/** As many titles in units as are looked at for them, those of the most frequent titles first. */
const rowsRead = 1_000;

/**
 * The people who are to be decided now, in groups, those first of which one stroke decides most. `search` narrows the
 * groups down to titles and units in which each of its words is found; the figures are of the whole queue.
 */
export async function readQueue(
  actor: Granted<"persona:assign">,
  { kind, search }: { kind: TriageKind; search: string },
): Promise<TriageQueue> {
  // Of one moment: a page takes out of it exactly those of its decisions that came after `seen`.
  const { seen, at, rows, everyone, undecided } = await snapshot(async (read) => {
    const seen = await currentSeq(read);
    const at = new Date();
    return {
      seen,
      at,
      rows: await waitingRows(read, { kind, search, at }),
      everyone: await countPosts(read, inForce("post", "$1::timestamptz"), at),
      undecided: search === "" ? null : await countPosts(read, isUndecided("$1::timestamptz"), at),
    };
  });
  const suggest = await suggesterAt(actor, at);
  const unitNames: Record<string, string> = {};
  for (const { unitId, unitName } of rows) if (unitId !== null) unitNames[unitId] = unitName ?? "";
  const groups = triageGroups(rows, { suggest, unitNames });
  const left =
    kind === "DOUBTFUL" ? groups.reduce((sum, { people }) => sum + people, 0) : (undecided ?? rows[0]?.ofAll ?? 0);
  return {
    kind,
    search,
    seen,
    left,
    everyone,
    groups: groups.slice(0, groupsShown),
    isMore: groups.length > groupsShown,
    unitNames,
  };
}

const decided = (table: string, at: string) =>
  `EXISTS (SELECT FROM ${table} fact WHERE fact.person_id = post.person_id AND ${inForce("fact", at)})`;

/** Of `post`: employed, in scope and without a persona at `at`. */
export const isUndecided = (at: string) =>
  `${inForce("post", at)} AND NOT ${decided("assignments", at)} AND NOT ${decided("out_of_scope", at)}`;

/** Of `post` and `held`, the assignment in force: nobody has confirmed it in this post. */
export const isUnconfirmed = (at: string) =>
  `${inForce("post", at)} AND ${inForce("held", at)} AND (held.confirmed_at IS NULL OR held.confirmed_at < post."from")`;

type Row = WaitingRow & {
  unitName: string | null;
  /** How many people all rows are, also those that are not read. */
  ofAll: number;
};

function waitingRows(read: Read, { kind, search, at }: { kind: TriageKind; search: string; at: Date }): Promise<Row[]> {
  const values = new SqlValues();
  const now = `${values.add(at)}::timestamptz`;
  const words = wordsOf(search).map((word) => `AND ${foundIn(likePattern(values.add(word)), now)}`);
  const [from, held] =
    kind === "UNDECIDED"
      ? [`posts post WHERE ${isUndecided(now)}`, "NULL::persona"]
      : [
          `posts post JOIN assignments held ON held.person_id = post.person_id WHERE ${isUnconfirmed(now)}`,
          "held.persona",
        ];
  return read<Row>(
    `WITH waiting AS (
       SELECT post.title, post.unit_id, post.manager_id, ${held} AS held FROM ${from} ${words.join(" ")}
     ), parts AS (
       SELECT title, unit_id, waiting.held, count(*)::integer AS people,
         sum(count(*)) OVER (PARTITION BY title) AS of_title, (sum(count(*)) OVER ())::integer AS of_all,
         CASE WHEN count(manager.persona) = count(*) AND min(manager.persona) = max(manager.persona)
           THEN min(manager.persona) END AS manager_persona
       FROM waiting LEFT JOIN assignments manager ON manager.person_id = waiting.manager_id AND ${inForce("manager", now)}
       GROUP BY title, unit_id, waiting.held
       ORDER BY of_title DESC, title, people DESC, unit_id LIMIT ${rowsRead}
     )
     SELECT parts.title, parts.unit_id AS "unitId", unit.name AS "unitName", parts.people, parts.held,
       parts.manager_persona AS "managerPersona", parts.of_all AS "ofAll"
     FROM parts LEFT JOIN unit_versions unit ON unit.unit_id = parts.unit_id AND ${inForce("unit", now)}
     ORDER BY parts.of_title DESC, parts.title, parts.people DESC, parts.unit_id`,
    values.list,
  );
}

const foundIn = (pattern: string, at: string) =>
  `(post.folded LIKE ${pattern} OR post.unit_id IN (
     SELECT unit_id FROM unit_versions named WHERE named.folded LIKE ${pattern} AND ${inForce("named", at)}))`;

async function countPosts(read: Read, condition: string, at: Date): Promise<number> {
  const [row] = await read<{ count: number }>(`SELECT count(*)::integer AS count FROM posts post WHERE ${condition}`, [
    at,
  ]);
  return row?.count ?? 0;
}
