import "server-only";
import type { Granted } from "@/lib/domain/access";
import { beginningOf, type Day } from "@/lib/domain/day";
import { done, type Outcome, type Refusal, refused } from "@/lib/domain/outcome";
import { countInWords } from "@/lib/domain/wording";
import { refuseIfChangedSince } from "./audit";
import { type ChangeContext, type Changed, change } from "./change";
import type { Tx } from "./db";
import { ended } from "./timeline";

type UnitWriter = Granted<"unit:write">;

export type CloseUnitInput = { unitId: string; from?: Day | undefined; seen?: string | undefined };

/**
 * The unit is no more from a day on, nor are its covers, the owners of its spend and its open seats. It must be empty:
 * people and units below it go first.
 */
export function closeUnit(actor: UnitWriter, input: CloseUnitInput): Promise<Changed<null>> {
  return change(actor, (context) => closeUnitWithin(context, actor, input));
}

/** `closeUnit` as a part of a change. */
export async function closeUnitWithin(
  { tx, at, timeZone, record }: ChangeContext,
  actor: UnitWriter,
  { unitId, from: day, seen }: CloseUnitInput,
): Promise<Outcome<null>> {
  const meanwhile = await refuseIfChangedSince(tx, { subjectId: unitId, seen, actor });
  if (meanwhile) return meanwhile;
  const from = day ? beginningOf(day, at, timeZone) : at;
  const holding = { where: { unitId, OR: [{ until: null }, { until: { gt: from } }] } };
  const versions = await tx.unitVersion.findMany({ ...holding, orderBy: { from: "asc" } });
  const name = versions[0]?.name;
  if (name === undefined) return refused("This unit is closed on that day already.", "from");
  const occupied = await refuseIfOccupied(tx, unitId, from);
  if (occupied) return occupied;

  const covers = await tx.cover.findMany(holding);
  const owners = await tx.spendOwner.findMany(holding);
  const openSeats = await tx.openSeat.findMany(holding);
  await record({
    event: "unit.closed",
    subject: "unit",
    subjectId: unitId,
    title: `${name}: closed`,
    changes: [
      ...covers.flatMap((cover) => ended("cover", cover, from)),
      ...owners.flatMap((owner) => ended("spendOwner", owner, from)),
      ...openSeats.flatMap((openSeat) => ended("openSeat", openSeat, from)),
      ...versions.flatMap((version) => ended("unitVersion", version, from)),
    ],
  });
  return done(null);
}

async function refuseIfOccupied(tx: Tx, unitId: string, from: Date): Promise<Refusal | null> {
  const still = { OR: [{ until: null }, { until: { gt: from } }] };
  const people = await tx.post.findMany({ where: { unitId, ...still }, distinct: ["personId"], select: { id: true } });
  if (people.length > 0) {
    const [who, them] = [
      countInWords(people.length, "person is", "people are"),
      people.length === 1 ? "them" : "them all",
    ];
    return refused(`${who} in this unit on that day or later. Move ${them} first.`, "from");
  }
  const below = await tx.unitVersion.findFirst({ where: { parentId: unitId, ...still } });
  return below ? refused(`${below.name} is below this unit on that day or later. Move it first.`, "from") : null;
}
