import "server-only";
import { v7 } from "uuid";
import type { Granted } from "@/lib/domain/access";
import { beginningOf, type Day } from "@/lib/domain/day";
import type { Interval } from "@/lib/domain/interval";
import { isOverBy } from "@/lib/domain/interval";
import { done, type Outcome, refused } from "@/lib/domain/outcome";
import type { PersonResult } from "@/lib/domain/person-result";
import { type SeatKind, seatNames } from "@/lib/domain/seat";
import { place } from "@/lib/domain/timeline";
import { type ChangeContext, type Changed, change } from "./change";
import type { Tx } from "./db";
import { changeEach } from "./each-person";
import { type AboutPerson, employedPerson } from "./employed";
import { ended, placed } from "./timeline";

export type FillSeatInput = AboutPerson & {
  kind: SeatKind;
  /** Percent of the person's time. */
  share: number;
};

type Seater = Granted<"seat:assign">;

/** The person sits in the CCoE from a day on. There is one lead: the seat must be free. */
export function fillSeat(actor: Seater, input: FillSeatInput): Promise<Changed<null>> {
  return change(actor, (context) => fillSeatWithin(context, actor, input));
}

/** The same seat for many people, each on its own: that of the lead is for one. */
export async function fillSeats(
  actor: Seater,
  { personIds, ...seat }: Omit<FillSeatInput, "personId"> & { personIds: readonly string[] },
): Promise<Changed<PersonResult[]>> {
  if (seat.kind === "LEAD" && personIds.length > 1) return refused("There is one lead. Choose one person.", "kind");
  return changeEach(actor, personIds, (context, personId) => fillSeatWithin(context, actor, { ...seat, personId }));
}

/** The seat is empty from a day on. */
export function leaveSeat(
  actor: Seater,
  { seatId, from }: { seatId: string; from?: Day | undefined },
): Promise<Changed<null>> {
  return change(actor, (context) => leaveSeatWithin(context, actor, { seatId, from }));
}

/** `leaveSeat` as a part of a change. */
export async function leaveSeatWithin(
  { tx, at, timeZone, record }: ChangeContext,
  _actor: Seater,
  { seatId, from }: { seatId: string; from?: Day | undefined },
): Promise<Outcome<null>> {
  const until = from ? beginningOf(from, at, timeZone) : at;
  const found = await tx.seat.findUnique({ where: { id: seatId }, include: { person: { select: { name: true } } } });
  if (!found || isOverBy(found, until)) return refused("This seat has ended already.", "from");
  const { person, ...row } = found;
  const title = `${person.name}: no longer ${seatNames[row.kind]} of the CCoE`;
  const changes = ended("seat", row, until);
  await record({ event: "seat.left", subject: "person", subjectId: row.personId, title, changes });
  return done(null);
}

/** `fillSeat` as a part of a change. */
export async function fillSeatWithin(
  context: ChangeContext,
  actor: Seater,
  { kind, share, ...about }: FillSeatInput,
): Promise<Outcome<null>> {
  if (!Number.isInteger(share) || share < 1 || share > 100) {
    return refused("Give the time share as a whole number from 1 to 100.", "share");
  }
  const person = await employedPerson(context, actor, about);
  if (!person.ok) return person;
  const { name, from } = person.value;
  const { personId } = about;

  const rows = await context.people.rows("seat", personId);
  const placement = place(
    rows.filter((row) => row.kind === kind),
    from,
  );
  const { ends, replaces, until } = placement;
  if ((ends ?? replaces)?.share === share) return done(null);
  const otherLead = kind === "LEAD" ? await leadDuring(context.tx, { except: personId, from, until }) : null;
  if (otherLead) return refused(`${otherLead} is the lead, and there is one. End that seat first.`, "kind");

  const title = `${name}: ${seatNames[kind]} of the CCoE${share === 100 ? "" : `, ${share} %`}`;
  const changes = placed("seat", placement, { id: v7(), personId, kind, share, from, until });
  await context.record({ event: "seat.filled", subject: "person", subjectId: personId, title, changes });
  return done(null);
}

async function leadDuring(tx: Tx, { except, from, until }: Interval & { except: string }): Promise<string | null> {
  const begins = until === null ? {} : { from: { lt: until } };
  const other = await tx.seat.findFirst({
    where: { kind: "LEAD", personId: { not: except }, ...begins, OR: [{ until: null }, { until: { gt: from } }] },
    select: { person: { select: { name: true } } },
  });
  return other?.person.name ?? null;
}
