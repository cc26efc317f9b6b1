import "server-only";
import { v7 } from "uuid";
import { type Granted, grant } from "@/lib/domain/access";
import { beginningOf, type Day } from "@/lib/domain/day";
import { holdsAt, isOverBy } from "@/lib/domain/interval";
import { openSeatWords, type SeatWanted, seatWanted } from "@/lib/domain/open-seat";
import { done, type Outcome, refused } from "@/lib/domain/outcome";
import { inForceAt } from "./as-of";
import { type ChangeContext, type Changed, change } from "./change";
import { addCoverWithin } from "./covers";
import type { Tx } from "./db";
import type { Rows } from "./row-change";
import { inserted } from "./row-change";
import { fillSeatWithin } from "./seats";
import { ended } from "./timeline";

type Seater = Granted<"seat:assign">;

export type OpenSeatInput = SeatWanted & {
  /** What the position is called: "FinOps Analyst". */
  title: string;
  /** Percent of a person's time. */
  share: number;
  /** The first day on which it is open; today, the default, means from this instant on. */
  from?: Day | undefined;
};

/** A position is approved: a seat of the CCoE, or a persona for a unit. It is open until it is filled or withdrawn. */
export function openSeat(actor: Seater, input: OpenSeatInput): Promise<Changed<{ openSeatId: string }>> {
  return change(actor, (context) => openSeatWithin(context, actor, input));
}

/** `openSeat` as a part of a change. */
export async function openSeatWithin(
  { tx, at, timeZone, record }: ChangeContext,
  _actor: Seater,
  { from: day, ...typed }: OpenSeatInput,
): Promise<Outcome<{ openSeatId: string }>> {
  const wanted = seatWanted(typed);
  if (!wanted.ok) return wanted;
  const from = day ? beginningOf(day, at, timeZone) : at;
  const { unitId } = wanted.value;
  if (unitId !== null && !(await unitNameAt(tx, unitId, from))) {
    return refused("This unit does not exist on that day.", "unitId");
  }
  const row = { id: v7(), ...wanted.value, from, until: null };
  const title = `${row.title}: open seat, ${await described(tx, row, from)}`;
  const changes = [inserted("openSeat", row)];
  await record({ event: "open-seat.opened", subject: "open seat", subjectId: row.id, title, changes });
  return done({ openSeatId: row.id });
}

export type FillOpenSeatInput = {
  openSeatId: string;
  personId: string;
  from?: Day | undefined;
  seen?: string | undefined;
};

/** Somebody takes an open seat: they get the seat, or cover the unit as that persona, and it is open no more. */
export function fillOpenSeat(actor: Seater, input: FillOpenSeatInput): Promise<Changed<null>> {
  return change(actor, (context) => fillOpenSeatWithin(context, actor, input));
}

/** `fillOpenSeat` as a part of a change. */
export async function fillOpenSeatWithin(
  context: ChangeContext,
  actor: Seater,
  { openSeatId, ...about }: FillOpenSeatInput,
): Promise<Outcome<null>> {
  const { tx, record } = context;
  const found = await stillOpen(context, openSeatId, about.from);
  if (!found.ok) return found;
  const { row, until } = found.value;
  const given = await give(context, actor, { row, about, from: until });
  if (!given.ok) return given;
  const name = await context.people.name(about.personId);
  const title = `${row.title}: filled by ${name}, ${await described(tx, row, until)}`;
  const changes = ended("openSeat", row, until);
  await record({ event: "open-seat.filled", subject: "open seat", subjectId: openSeatId, title, changes });
  return done(null);
}

/** The position is given up, from a day on. */
export function withdrawOpenSeat(
  actor: Seater,
  input: { openSeatId: string; from?: Day | undefined },
): Promise<Changed<null>> {
  return change(actor, (context) => withdrawOpenSeatWithin(context, input));
}

/** `withdrawOpenSeat` as a part of a change. */
export async function withdrawOpenSeatWithin(
  context: ChangeContext,
  { openSeatId, from }: { openSeatId: string; from?: Day | undefined },
): Promise<Outcome<null>> {
  const found = await stillOpen(context, openSeatId, from);
  if (!found.ok) return found;
  const { row, until } = found.value;
  const title = `${row.title}: withdrawn, ${await described(context.tx, row, until)}`;
  const changes = ended("openSeat", row, until);
  await context.record({ event: "open-seat.withdrawn", subject: "open seat", subjectId: openSeatId, title, changes });
  return done(null);
}

type Row = Rows["openSeat"];

async function stillOpen(
  { tx, at, timeZone }: ChangeContext,
  openSeatId: string,
  day: Day | undefined,
): Promise<Outcome<{ row: Row; until: Date }>> {
  const until = day ? beginningOf(day, at, timeZone) : at;
  const row = await tx.openSeat.findUnique({ where: { id: openSeatId } });
  if (!row || isOverBy(row, until)) return refused("This seat has been filled or withdrawn already.", "from");
  return done({ row, until });
}

type Giving = { row: Row; about: Omit<FillOpenSeatInput, "openSeatId">; from: Date };

// Who works in the unit as that persona covers it without being told to.
async function give(context: ChangeContext, actor: Seater, { row, about, from }: Giving): Promise<Outcome<null>> {
  const { seat, persona, unitId, share } = row;
  if (seat !== null) return fillSeatWithin(context, actor, { ...about, kind: seat, share });
  if (persona === null || unitId === null) return refused("This seat says neither a seat of the CCoE nor a unit.");
  const posts = await context.people.rows("post", about.personId);
  const assignments = await context.people.rows("assignment", about.personId);
  const isOwn =
    posts.some((post) => post.unitId === unitId && holdsAt(post, from)) &&
    assignments.some((assignment) => assignment.persona === persona && holdsAt(assignment, from));
  if (isOwn) return done(null);
  return addCoverWithin(context, grant(actor, "cover:assign"), { ...about, unitId, persona, isDeputy: false });
}

async function described(tx: Tx, row: Row, at: Date): Promise<string> {
  return openSeatWords({ ...row, unitName: row.unitId === null ? null : await unitNameAt(tx, row.unitId, at) });
}

async function unitNameAt(tx: Tx, unitId: string, at: Date): Promise<string | null> {
  const version = await tx.unitVersion.findFirst({ where: { unitId, ...inForceAt(at) }, select: { name: true } });
  return version?.name ?? null;
}
