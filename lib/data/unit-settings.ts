import "server-only";
import type { Granted } from "@/lib/domain/access";
import type { Interval } from "@/lib/domain/interval";
import { holdsAt } from "@/lib/domain/interval";
import { type Month, monthOf, monthStart, monthsBack } from "@/lib/domain/spend";
import { db } from "./db";

type Writer = Granted<"unit:write">;

/** What a unit was called, which tags it had, and below which one it stood, during an interval. */
export type UnitVersion = Interval & {
  id: string;
  name: string;
  parent: { id: string; name: string } | null;
  tags: string[];
};

export type UnitSettings = {
  id: string;
  code: string;
  /** The latest first. */
  versions: UnitVersion[];
  /** In force; null when it is closed or not there yet. */
  current: UnitVersion | null;
};

/** A unit through all of time; null when there is none of this id. */
export async function readUnitSettings(_: Writer, unitId: string, at: Date): Promise<UnitSettings | null> {
  const unit = await db().unit.findUnique({
    where: { id: unitId },
    include: { versions: { orderBy: { from: "desc" }, include: { parent: { include: { versions: true } } } } },
  });
  if (!unit) return null;
  const versions = unit.versions.map(({ id, name, tags, from, until, parent }): UnitVersion => {
    // As it was called then; where it was not there yet, as it was called first.
    const called = parent?.versions.find((version) => holdsAt(version, from)) ?? parent?.versions[0];
    return { id, name, tags, from, until, parent: parent && { id: parent.id, name: called?.name ?? parent.code } };
  });
  const current = versions.find((version) => holdsAt(version, at)) ?? null;
  return { id: unit.id, code: unit.code, versions, current };
}

/** What a unit spent in each of some months, the latest first; null where nothing is known. */
export async function readUnitSpends(
  _: Writer,
  unitId: string,
  { latest, count }: { latest: Month; count: number },
): Promise<{ month: Month; amount: string | null }[]> {
  const months = monthsBack(latest, count);
  const rows = await db().unitSpend.findMany({ where: { unitId, month: { in: months.map(monthStart) } } });
  const known = new Map(
    rows.map(({ month, amount }) => [monthOf(month), amount.isInteger() ? amount.toFixed(0) : amount.toFixed(2)]),
  );
  return months.map((month) => ({ month, amount: known.get(month) ?? null }));
}

/** Units that are closed by an instant, or not there yet, by name. */
export async function listOtherUnits(
  _: Writer,
  at: Date,
): Promise<{ id: string; code: string; name: string; last: Interval }[]> {
  const units = await db().unit.findMany({ include: { versions: { orderBy: { from: "desc" } } } });
  return units
    .filter(({ versions }) => !versions.some((version) => holdsAt(version, at)))
    .flatMap(({ id, code, versions: [last] }) => (last ? [{ id, code, name: last.name, last }] : []))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
}
