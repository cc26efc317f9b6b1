import "server-only";
import type { Granted } from "@/lib/domain/access";
import type { Disagreement, DisputedGroup } from "@/lib/domain/disagreement";
import { inForce } from "./as-of";
import { query } from "./db";
import { decisionsAt } from "./decisions-sql";

export const disagreementsShown = 50;

type Row = { id: string; name: string; index: number };

/**
 * The people of disputed groups who are decided otherwise than a rule says, by name, one page of them. Who is disputed is
 * few of many and in no order of its own, so that a page costs the same wherever it is. Who holds the titles is found first:
 * by choice alone, every decision would meet every group.
 *
 * @param page counted from 1
 */
export async function listDisagreements(
  _: Granted<"persona:assign">,
  { disputed, page }: { disputed: readonly DisputedGroup[]; page: number },
  at: Date,
): Promise<Disagreement[]> {
  const rows = await query<Row>(
    `WITH held AS MATERIALIZED (
       SELECT post.person_id, disputed.choice, disputed.index::integer
       FROM unnest($2::text[], $3::uuid[], $4::text[]) WITH ORDINALITY AS disputed(title, unit_id, choice, index)
       JOIN posts post ON post.title = disputed.title
         AND coalesce(post.unit_id, ${noUnit}) = coalesce(disputed.unit_id, ${noUnit}) AND ${inForce("post", "$1")}
     )
     SELECT person.id, person.name, held.index
     FROM held
     JOIN ${decisionsAt("$1")} decision ON decision.person_id = held.person_id AND decision.choice = held.choice
     JOIN people person ON person.id = held.person_id
     ORDER BY fold(person.name) COLLATE "C", person.id
     LIMIT ${disagreementsShown} OFFSET $5`,
    [
      at,
      disputed.map(({ group }) => group.title),
      disputed.map(({ group }) => group.unitId),
      disputed.map(({ choice }) => choice),
      (page - 1) * disagreementsShown,
    ],
  );
  return rows.flatMap(({ id, name, index }) => {
    const found = disputed[index - 1];
    return found ? [{ id, name, ...found }] : [];
  });
}

const noUnit = "'00000000-0000-0000-0000-000000000000'::uuid";
