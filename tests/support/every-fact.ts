import { db } from "@/lib/data/db";
import type { CoverageFacts } from "@/lib/domain/coverage-facts";
import { startOfDay } from "@/lib/domain/day";

const timeZone = "Europe/Oslo";

/** All facts of the register as coverage takes them, read plainly: what the reads of the app must amount to. */
export async function everyFact(): Promise<(at: Date) => CoverageFacts> {
  const [versions, spends, providers, openSeats, confirmations, rows] = await Promise.all([
    db().unitVersion.findMany({ include: { unit: true } }),
    db().unitSpend.findMany(),
    db().provider.findMany(),
    db().openSeat.findMany(),
    db().confirmation.findMany(),
    db().person.findMany({
      include: {
        posts: true,
        leaves: true,
        assignments: true,
        outOfScopes: true,
        covers: true,
        seats: true,
        providerCovers: true,
        spendOwners: true,
      },
    }),
  ]);
  const waivers = await db().waiver.findMany();
  const followUps = await db().gapFollowUp.findMany();
  const asks = await db().campaignAsk.findMany({ include: { campaign: true } });
  const requests = (assignmentId: string) =>
    asks
      .filter((ask) => ask.assignmentId === assignmentId)
      .filter(({ campaign: { due, until } }) => until === null || until > due)
      .map(({ campaign: { due }, knownAt }) => ({ due, answeredAt: knownAt }));
  const units = versions.map(({ unitId, unit, ...version }) => ({ ...version, id: unitId, code: unit.code }));
  const holds = (at: Date) => (row: { from: Date; until: Date | null }) =>
    row.from <= at && (row.until === null || row.until > at);
  return (at) => {
    const employed = rows.flatMap((person) => person.posts.filter(holds(at)).map(({ unitId }) => ({ person, unitId })));
    const inUnit = (unitId: string) => employed.filter((each) => each.unitId === unitId);
    return {
      timeZone,
      units,
      spends: spends.map(({ unitId, month, amount }) => {
        return { unitId, month: month.toISOString().slice(0, 10), amount: amount.toNumber() };
      }),
      headcounts: units.map(({ id }) => ({ unitId: id, people: inUnit(id).length })),
      unassigned: units.map(({ id }) => {
        const decided = (each: (typeof rows)[number]) => [...each.assignments, ...each.outOfScopes].some(holds(at));
        const without = inUnit(id).filter(({ person }) => !decided(person));
        return { unitId: id, people: without.length, sample: without.slice(0, 3).map(({ person }) => person) };
      }),
      people: rows.map((person) => ({
        ...person,
        assignments: person.assignments.map((assignment) => ({
          ...assignment,
          confirmations: confirmations.filter((each) => each.assignmentId === assignment.id).map((each) => each.at),
          requests: requests(assignment.id),
        })),
      })),
      providers,
      openSeats,
      suggestions: [],
      waivers,
      plannedGaps: followUps.filter(holds(at)).flatMap(({ gapId, nomineeId: personId, plannedOn }) => {
        if (personId === null || plannedOn === null) return [];
        return [{ gapId, personId, on: startOfDay(plannedOn.toISOString().slice(0, 10), timeZone) }];
      }),
    };
  };
}
