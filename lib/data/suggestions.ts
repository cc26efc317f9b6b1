import "server-only";
import { cache } from "react";
import type { Granted } from "@/lib/domain/access";
import type { Persona } from "@/lib/domain/persona";
import { type Suggester, suggesterWith } from "@/lib/domain/suggester";
import { type DecidedTitle, learnFrom } from "@/lib/domain/suggestion-learnt";
import { inForce } from "./as-of";
import { query } from "./db";
import { decisionsAt } from "./decisions-sql";
import { listSuggestionRules } from "./suggestion-rules";

type Assigner = Granted<"persona:assign">;

/**
 * Suggests with what the organisation knows at an instant: the admin's rules, then the titles that have been decided, then
 * the built-in rules.
 */
export async function suggesterAt(actor: Assigner, at: Date): Promise<Suggester> {
  return suggesterOf(actor, at.getTime());
}

/** Whether a persona is what is suggested for each of these people, as they are now: what accepting a suggestion claims. */
export async function isSuggested(actor: Assigner, personIds: readonly string[], persona: Persona): Promise<boolean> {
  const at = new Date();
  const [suggest, kinds] = await Promise.all([
    suggesterAt(actor, at),
    query<{ title: string; unit: string | null; managerPersona: Persona | null }>(
      `SELECT DISTINCT post.title, unit.name AS unit, manager.persona AS "managerPersona" FROM posts post
       LEFT JOIN unit_versions unit ON unit.unit_id = post.unit_id AND ${inForce("unit", "$2")}
       LEFT JOIN assignments manager ON manager.person_id = post.manager_id AND ${inForce("manager", "$2")}
       WHERE post.person_id = ANY($1::uuid[]) AND ${inForce("post", "$2")}`,
      [personIds, at],
    ),
  ]);
  return kinds.every(({ title, unit, managerPersona }) => {
    const input = { title, unit: unit ?? undefined, managerPersona: managerPersona ?? undefined };
    return suggest(input).persona === persona;
  });
}

// Read once a request: rules and decisions change from one request to the next.
const suggesterOf = cache(async (actor: Assigner, at: number): Promise<Suggester> => {
  const [own, decided] = await Promise.all([
    listSuggestionRules(actor),
    query<DecidedTitle>(decidedTitlesSql, [new Date(at)]),
  ]);
  return suggesterWith({ own, learnt: learnFrom(decided) });
});

/** Titles that few are decided about teach nothing: what is left out beyond these is that. */
export const mostDecidedTitles = 20_000;

/** What humans have decided about who holds a title as of the instant $1, by title as it is written: rows of `DecidedTitle`. */
export const decidedTitlesSql = `
  SELECT post.title, decision.choice, count(*)::integer AS people
  FROM posts post JOIN ${decisionsAt("$1")} decision ON decision.person_id = post.person_id
  WHERE ${inForce("post", "$1")} AND post.title <> ''
  GROUP BY post.title, decision.choice
  ORDER BY people DESC, post.title, decision.choice LIMIT ${mostDecidedTitles}`;
