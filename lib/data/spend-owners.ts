import "server-only";
import { v7 } from "uuid";
import type { Granted } from "@/lib/domain/access";
import { beginningOf, type Day } from "@/lib/domain/day";
import type { Interval } from "@/lib/domain/interval";
import { isOverBy } from "@/lib/domain/interval";
import { done, type Outcome, refused } from "@/lib/domain/outcome";
import { type SpendSide, spendSideNames } from "@/lib/domain/spend-owner";
import { place } from "@/lib/domain/timeline";
import { inForceAt } from "./as-of";
import { type ChangeContext, type Changed, change } from "./change";
import { db } from "./db";
import { type AboutPerson, employedPerson } from "./employed";
import { ended, placed } from "./timeline";

export type NameSpendOwnerInput = AboutPerson & { unitId: string; side: SpendSide };

type Coverer = Granted<"cover:assign">;

/** The person answers for what a unit spends, for the business or for the technology, from a day on. */
export function nameSpendOwner(actor: Coverer, input: NameSpendOwnerInput): Promise<Changed<null>> {
  return change(actor, (context) => nameSpendOwnerWithin(context, actor, input));
}

/** `nameSpendOwner` as a part of a change. */
export async function nameSpendOwnerWithin(
  context: ChangeContext,
  actor: Coverer,
  { unitId, side, ...about }: NameSpendOwnerInput,
): Promise<Outcome<null>> {
  const person = await employedPerson(context, actor, about);
  if (!person.ok) return person;
  const { tx, record } = context;
  const { name, from } = person.value;
  const { personId } = about;
  const unit = await tx.unitVersion.findFirst({ where: { unitId, ...inForceAt(from) }, select: { name: true } });
  if (!unit) return refused("This unit does not exist on that day.", "unitId");

  const placement = place(await tx.spendOwner.findMany({ where: { personId, unitId, side } }), from);
  if (placement.ends ?? placement.replaces) return done(null);
  const row = { id: v7(), personId, unitId, side, from, until: placement.until };
  const title = `${name}: ${spendSideNames[side].toLowerCase()} of the spend of ${unit.name}`;
  const changes = placed("spendOwner", placement, row);
  await record({ event: "spend-owner.named", subject: "person", subjectId: personId, title, changes });
  return done(null);
}

/** The person answers for this spend no longer, from a day on. */
export function endSpendOwner(
  actor: Coverer,
  input: { spendOwnerId: string; from?: Day | undefined },
): Promise<Changed<null>> {
  return change(actor, (context) => endSpendOwnerWithin(context, input));
}

/** `endSpendOwner` as a part of a change. */
export async function endSpendOwnerWithin(
  { tx, at, timeZone, record }: ChangeContext,
  { spendOwnerId, from }: { spendOwnerId: string; from?: Day | undefined },
): Promise<Outcome<null>> {
  const until = from ? beginningOf(from, at, timeZone) : at;
  const found = await tx.spendOwner.findUnique({
    where: { id: spendOwnerId },
    include: { person: { select: { name: true } } },
  });
  if (!found || isOverBy(found, until)) return refused("This has ended already.", "from");
  const { person, ...row } = found;
  const title = `${person.name}: no longer ${spendSideNames[row.side].toLowerCase()} of a unit's spend`;
  const changes = ended("spendOwner", row, until);
  await record({ event: "spend-owner.ended", subject: "person", subjectId: row.personId, title, changes });
  return done(null);
}

export type UnitSpendOwner = Interval & { id: string; side: SpendSide; person: { id: string; name: string } };

/** Who answers for a unit's spend at an instant, by name. */
export async function unitSpendOwners(_: Granted<"people:read">, unitId: string, at: Date): Promise<UnitSpendOwner[]> {
  const rows = await db().spendOwner.findMany({
    where: { unitId, ...inForceAt(at) },
    include: { person: { select: { id: true, name: true } } },
    orderBy: [{ person: { name: "asc" } }, { id: "asc" }],
  });
  return rows.map(({ id, side, person, from, until }) => ({ id, side, person, from, until }));
}
