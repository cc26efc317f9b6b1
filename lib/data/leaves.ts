import "server-only";
import { v7 } from "uuid";
import type { Granted } from "@/lib/domain/access";
import { addDays, beginningOf, type Day, dayOf, startOfDay } from "@/lib/domain/day";
import { isOverBy, overlaps } from "@/lib/domain/interval";
import { done, refused } from "@/lib/domain/outcome";
import { lastDayOf } from "@/lib/domain/period-text";
import { type Changed, change } from "./change";
import { type AboutPerson, employedPerson } from "./employed";
import { inserted } from "./row-change";
import { ended } from "./timeline";

type Registrar = Granted<"people:write">;

/** Without a last day the end is not known yet. */
export type AddLeaveInput = AboutPerson & { lastDay?: Day | undefined };

/** Away from a day on, through the last day. Absence has dates, never a cause. */
export function addLeave(actor: Registrar, { lastDay, ...about }: AddLeaveInput): Promise<Changed<null>> {
  return change(actor, async (context) => {
    const person = await employedPerson(context, actor, about);
    if (!person.ok) return person;
    const { tx, timeZone, record } = context;
    const { name, from } = person.value;
    const { personId } = about;
    const until = lastDay ? startOfDay(addDays(lastDay, 1), timeZone) : null;
    if (until !== null && until <= from) return refused("The last day is before the first.", "lastDay");

    const other = (await tx.leave.findMany({ where: { personId } })).find((leave) => overlaps(leave, { from, until }));
    if (other) {
      const first = dayOf(other.from, timeZone);
      const last = other.until && lastDayOf(other.until, timeZone);
      return refused(`${name} is on leave already ${last ? `from ${first} to ${last}` : `from ${first} on`}.`, "from");
    }
    const first = dayOf(from, timeZone);
    await record({
      event: "leave.added",
      subject: "person",
      subjectId: personId,
      title: `${name}: on leave from ${first}${lastDay ? ` to ${lastDay}` : ""}`,
      changes: [inserted("leave", { id: v7(), personId, from, until })],
    });
    return done(null);
  });
}

/** Back from leave from a day on: today, unless told otherwise. A leave that had not begun by then is taken back. */
export function endLeave(
  actor: Registrar,
  { leaveId, from }: { leaveId: string; from?: Day | undefined },
): Promise<Changed<null>> {
  return change(actor, async ({ tx, at, timeZone, record }) => {
    const until = from ? beginningOf(from, at, timeZone) : at;
    const found = await tx.leave.findUnique({
      where: { id: leaveId },
      include: { person: { select: { name: true } } },
    });
    if (!found || isOverBy(found, until)) {
      return refused("This leave has ended by then.", "from");
    }
    const { person, ...row } = found;
    const title = `${person.name}: back from leave on ${dayOf(until, timeZone)}`;
    const changes = ended("leave", row, until);
    await record({ event: "leave.ended", subject: "person", subjectId: row.personId, title, changes });
    return done(null);
  });
}
