import "server-only";
import type { Granted } from "@/lib/domain/access";
import type { Choice } from "@/lib/domain/suggestion-learnt";
import type { TitleGroup } from "@/lib/domain/title-group";
import { inForce } from "./as-of";
import { query } from "./db";
import { decisionsAt } from "./decisions-sql";

type Row = Omit<TitleGroup, "decided"> & Record<Choice, number>;

const countOf = (choice: Choice) => `count(*) FILTER (WHERE decision.choice = '${choice}')::integer AS "${choice}"`;

/** As many as are read in a second or so; the largest first, so that what is left out is few people of many titles. */
export const mostTitleGroups = 20_000;

/** Everybody employed at an instant, by title and unit, with what is decided about them. Some thousand rows, not people. */
export async function listTitleGroups(_: Granted<"persona:assign">, at: Date): Promise<TitleGroup[]> {
  const rows = await query<Row>(
    `SELECT held.*, coalesce(unit.name, '') AS unit FROM (
       SELECT post.title, post.unit_id AS "unitId", count(*)::integer AS people,
         ${countOf("ENGINEERING")}, ${countOf("PRODUCT")}, ${countOf("EXECUTIVE")}, ${countOf("FINANCE")}, ${countOf("NONE")}
       FROM posts post LEFT JOIN ${decisionsAt("$1")} decision ON decision.person_id = post.person_id
       WHERE ${inForce("post", "$1")}
       GROUP BY post.title, post.unit_id
       ORDER BY people DESC, post.title, post.unit_id LIMIT ${mostTitleGroups}
     ) held LEFT JOIN unit_versions unit ON unit.unit_id = held."unitId" AND ${inForce("unit", "$1")}`,
    [at],
  );
  return rows.map(({ title, unitId, unit, people, ...decided }) => ({ title, unitId, unit, people, decided }));
}
