import "server-only";
import type { DirectoryFilter } from "@/lib/domain/directory";
import type { Employment } from "@/lib/domain/employment";
import { inForce } from "./as-of";
import type { SqlValues } from "./sql-values";

/**
 * Which post speaks for a person of an employment: the one in force, else the next to come, else the last. Conditions on
 * `post`, of which at most one per person meets them all. `at` is the parameter that holds the instant.
 */
export function postConditions(employment: Employment, at: string): string[] {
  const none = (condition: string) =>
    `NOT EXISTS (SELECT FROM posts other WHERE other.person_id = post.person_id AND ${condition})`;
  switch (employment) {
    case "EMPLOYED":
      return [inForce("post", at)];
    case "ON_LEAVE":
      return [inForce("post", at), exists("leaves", "leave", at)];
    case "LEAVING":
      return [`post."from" <= ${at}`, `post."until" > ${at}`, none(`other."from" >= post."until"`)];
    case "NOT_YET":
      return [`post."from" > ${at}`, none(`other."from" < post."from"`)];
    case "LEFT":
      return [`post."until" <= ${at}`, none(`(other."until" IS NULL OR other."until" > post."until")`)];
  }
}

/** The filters other than the words: conditions on `post`. `unitIds` are the chosen unit and those below. */
export function filterConditions(
  { persona, seat }: DirectoryFilter,
  { unitIds, at, values }: { unitIds: readonly string[] | null; at: string; values: SqlValues },
): string[] {
  return [
    ...(unitIds === null ? [] : [`post.unit_id = ANY(${values.add(unitIds)}::uuid[])`]),
    ...(persona === null ? [] : [personaCondition(persona, at, values)]),
    ...(seat === null ? [] : [seatCondition(seat, at, values)]),
  ];
}

function personaCondition(persona: NonNullable<DirectoryFilter["persona"]>, at: string, values: SqlValues): string {
  if (persona === "OUT_OF_SCOPE") return exists("out_of_scope", "scope", at);
  if (persona === "NONE")
    return `NOT ${exists("assignments", "assignment", at)} AND NOT ${exists("out_of_scope", "scope", at)}`;
  return exists("assignments", "assignment", at, `assignment.persona = ${values.add(persona)}::persona`);
}

function seatCondition(seat: NonNullable<DirectoryFilter["seat"]>, at: string, values: SqlValues): string {
  if (seat === "ANY") return exists("seats", "seat", at);
  return exists("seats", "seat", at, `seat.kind = ${values.add(seat)}::seat_kind`);
}

function exists(table: string, alias: string, at: string, condition = "true"): string {
  return `EXISTS (SELECT FROM ${table} ${alias} WHERE ${alias}.person_id = post.person_id AND ${inForce(alias, at)} AND ${condition})`;
}
