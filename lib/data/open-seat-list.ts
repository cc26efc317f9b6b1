import "server-only";
import type { Granted } from "@/lib/domain/access";
import { holdsAt, type Interval, isOverBy } from "@/lib/domain/interval";
import type { Persona } from "@/lib/domain/persona";
import type { SeatKind } from "@/lib/domain/seat";
import { db } from "./db";

export type ListedOpenSeat = Interval & {
  id: string;
  title: string;
  share: number;
  seat: SeatKind | null;
  persona: Persona | null;
  unit: { id: string; name: string } | null;
};

/** Positions that are open at an instant or will be, the oldest first; and those that were, the last first. */
export async function listOpenSeats(
  _: Granted<"coverage:read">,
  at: Date,
): Promise<{ open: ListedOpenSeat[]; over: ListedOpenSeat[] }> {
  const rows = await db().openSeat.findMany({
    include: { unit: { include: { versions: { orderBy: { from: "asc" } } } } },
    orderBy: [{ from: "asc" }, { id: "asc" }],
  });
  const listed = rows.map(({ unit, unitId: _unitId, ...row }): ListedOpenSeat => {
    const moment = isOverBy(row, at) ? row.from : at;
    const version = unit?.versions.find((each) => holdsAt(each, moment)) ?? unit?.versions.at(-1);
    return { ...row, unit: unit && { id: unit.id, name: version?.name ?? unit.code } };
  });
  const over = listed.filter((row) => isOverBy(row, at));
  over.sort((a, b) => (b.until?.getTime() ?? 0) - (a.until?.getTime() ?? 0));
  return { open: listed.filter((row) => !isOverBy(row, at)), over: over.slice(0, 50) };
}
