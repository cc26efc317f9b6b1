import "server-only";
import type { Actor } from "@/lib/domain/access";
import { beginningOf, type Day } from "@/lib/domain/day";
import { holdsAt, isOverBy } from "@/lib/domain/interval";
import { done, type Outcome, refused } from "@/lib/domain/outcome";
import { refuseAfter } from "./audit";
import type { ChangeContext } from "./change";
import type { Rows } from "./row-change";

/** What every statement about a person carries. */
export type AboutPerson = {
  personId: string;
  /** First day; today, the default, means from this instant on. */
  from?: Day | undefined;
  /** The audit number of the page that it was decided on, see `currentSeq`. */
  seen?: string | undefined;
};

/**
 * The person that a statement is about, and the instant it holds from. Refused when the person is not employed then or
 * later, or when somebody else has changed them since the page was made.
 */
export async function employedPerson(
  { people, at, timeZone }: ChangeContext,
  actor: Actor,
  { personId, from: day, seen }: AboutPerson,
): Promise<Outcome<{ name: string; from: Date }>> {
  const meanwhile = seen === undefined ? null : refuseAfter(await people.eventsAfter(seen, personId, actor));
  if (meanwhile) return meanwhile;
  const from = day ? beginningOf(day, at, timeZone) : at;
  const name = await people.name(personId);
  if (name === null) return refused("This person is not in the register any more.");
  const last = (await people.rows("post", personId)).at(-1);
  if (!last || isOverBy(last, from)) {
    return refused(`${name} is not employed from that day on.`, "from");
  }
  return done({ name, from });
}

/**
 * A person's row in force when it is to end, and the instant at which it does; null when there is none. Refused when
 * somebody else has changed the person since the page was made.
 */
export async function rowToEnd<T extends "assignment" | "outOfScope">(
  { people, at, timeZone }: ChangeContext,
  actor: Actor,
  { table, personId, from, seen }: AboutPerson & { table: T },
): Promise<Outcome<{ name: string | null; row: Rows[T] | null; until: Date }>> {
  const meanwhile = seen === undefined ? null : refuseAfter(await people.eventsAfter(seen, personId, actor));
  if (meanwhile) return meanwhile;
  const until = from ? beginningOf(from, at, timeZone) : at;
  const row = (await people.rows(table, personId)).find((each) => holdsAt(each, until)) ?? null;
  return done({ name: await people.name(personId), row, until });
}
