import "server-only";
import type { Actor } from "@/lib/domain/access";
import { beginningOf, type Day } from "@/lib/domain/day";
import { done, type Outcome, refused } from "@/lib/domain/outcome";
import { refuseIfChangedSince } from "./audit";
import type { ChangeContext } from "./change";

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
  { tx, at, timeZone }: ChangeContext,
  actor: Actor,
  { personId, from: day, seen }: AboutPerson,
): Promise<Outcome<{ name: string; from: Date }>> {
  const meanwhile = await refuseIfChangedSince(tx, { subjectId: personId, seen, actor });
  if (meanwhile) return meanwhile;
  const from = day ? beginningOf(day, at, timeZone) : at;
  const person = await tx.person.findUnique({
    where: { id: personId },
    select: { name: true, posts: { select: { until: true }, orderBy: { from: "desc" }, take: 1 } },
  });
  if (!person) return refused("This person is not in the register any more.");
  const last = person.posts[0];
  if (!last || (last.until !== null && last.until <= from)) {
    return refused(`${person.name} is not employed from that day on.`, "from");
  }
  return done({ name: person.name, from });
}
