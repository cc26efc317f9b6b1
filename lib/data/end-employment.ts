import "server-only";
import type { Granted } from "@/lib/domain/access";
import { addDays, type Day, startOfDay } from "@/lib/domain/day";
import { employmentAt, endWith } from "@/lib/domain/employment";
import type { Interval } from "@/lib/domain/interval";
import { done, type Outcome, type Refusal, refused } from "@/lib/domain/outcome";
import { lastDayOf } from "@/lib/domain/period-text";
import { refuseIfChangedSince } from "./audit";
import { type ChangeContext, type Changed, change } from "./change";
import type { RowChange } from "./row-change";
import { isConstraintViolation } from "./sql-state";
import { ended } from "./timeline";

export type EndEmploymentInput = { personId: string; lastDay: Day; seen?: string | undefined };

/**
 * The person's last day. Posts, assignments, being out of scope, covers, seats, provider covers, owning spend and leave
 * end with it, in one change. A later last day than the one planned before lets what ended with that one go on until the
 * new one.
 */
export function endEmployment(
  actor: Granted<"people:write">,
  { personId, lastDay, seen }: EndEmploymentInput,
): Promise<Changed<null>> {
  return change(actor, async (context) => {
    const { tx, at, timeZone } = context;
    const meanwhile = await refuseIfChangedSince(tx, { subjectId: personId, seen, actor });
    if (meanwhile) return meanwhile;
    const end = startOfDay(addDays(lastDay, 1), timeZone);
    return endEmploymentWithin(context, actor, { personId, employedAt: at, end });
  }).catch(whyNotEnded);
}

/** Why ending an employment failed, as an outcome; throws what is another failure. */
export function whyNotEnded(error: unknown): Refusal {
  // Only a later last day can run into what was planned to follow: the next lead's seat.
  if (isConstraintViolation(error)) return refused("The next CCoE lead takes over before that day. Change that first.");
  throw error;
}

/** Ends, as a part of a change, the employment that holds at an instant, or else the next. `end` is the first instant without it. */
export async function endEmploymentWithin(
  { tx, timeZone, record }: ChangeContext,
  _actor: Granted<"people:write">,
  { personId, employedAt, end }: { personId: string; employedAt: Date; end: Date },
): Promise<Outcome<null>> {
  const person = await tx.person.findUnique({
    where: { id: personId },
    include: {
      posts: true,
      assignments: true,
      outOfScopes: true,
      covers: true,
      seats: true,
      providerCovers: true,
      spendOwners: true,
      leaves: true,
    },
  });
  if (!person) return refused("This person is not in the register any more.");

  const employment = employmentAt(person.posts, employedAt);
  if (!employment || employment.state === "LEFT") return refused(`${person.name} has left already.`, "lastDay");
  const { period } = employment;
  if (end <= period.from) return refused(`${person.name} joins after that day.`, "lastDay");

  const cut = <T extends Interval>(rows: readonly T[], endAt: (row: T, until: Date) => RowChange[]) =>
    rows
      .filter((row) => row.until === null || row.until > period.from)
      .flatMap((row) => endAt(row, endWith(row, period, end)));
  const changes = [
    ...cut(person.assignments, (row, until) => ended("assignment", row, until)),
    ...cut(person.outOfScopes, (row, until) => ended("outOfScope", row, until)),
    ...cut(person.covers, (row, until) => ended("cover", row, until)),
    ...cut(person.seats, (row, until) => ended("seat", row, until)),
    ...cut(person.providerCovers, (row, until) => ended("providerCover", row, until)),
    ...cut(person.spendOwners, (row, until) => ended("spendOwner", row, until)),
    ...cut(person.leaves, (row, until) => ended("leave", row, until)),
    ...cut(person.posts, (row, until) => ended("post", row, until)),
  ];
  await record({
    event: "employment.ended",
    subject: "person",
    subjectId: personId,
    title: `${person.name}: last day ${lastDayOf(end, timeZone)}`,
    changes,
  });
  return done(null);
}
