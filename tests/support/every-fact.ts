import { db } from "@/lib/data/db";
import type { CoverageFacts } from "@/lib/domain/coverage-facts";

/** All facts of the register as coverage takes them, read plainly: what the reads of the app must amount to. */
export async function everyFact(): Promise<(at: Date) => CoverageFacts> {
  const [versions, spends, providers, rows] = await Promise.all([
    db().unitVersion.findMany({ include: { unit: true } }),
    db().unitSpend.findMany(),
    db().provider.findMany(),
    db().person.findMany({
      include: { posts: true, leaves: true, assignments: true, covers: true, seats: true, providerCovers: true },
    }),
  ]);
  const units = versions.map(({ unitId, unit, ...version }) => ({ ...version, id: unitId, code: unit.code }));
  const holds = (at: Date) => (row: { from: Date; until: Date | null }) =>
    row.from <= at && (row.until === null || row.until > at);
  return (at) => {
    const employed = rows.flatMap((person) => person.posts.filter(holds(at)).map(({ unitId }) => ({ person, unitId })));
    const inUnit = (unitId: string) => employed.filter((each) => each.unitId === unitId);
    return {
      timeZone: "Europe/Oslo",
      units,
      spends: spends.map(({ unitId, month, amount }) => {
        return { unitId, month: month.toISOString().slice(0, 10), amount: amount.toNumber() };
      }),
      headcounts: units.map(({ id }) => ({ unitId: id, people: inUnit(id).length })),
      unassigned: units.map(({ id }) => {
        const without = inUnit(id).filter(({ person }) => !person.assignments.some(holds(at)));
        return { unitId: id, people: without.length, sample: without.slice(0, 3).map(({ person }) => person) };
      }),
      people: rows,
      providers,
    };
  };
}
