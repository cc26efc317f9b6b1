import type { OpenSeatFact } from "./coverage-facts";
import { gapId, type OpenSeatGap } from "./gap";
import { holdsAt } from "./interval";
import { dayInMs, type Judging } from "./judging";

/** Seats that have been open for longer than the policy lets them. */
export function checkOpenSeats(
  openSeats: readonly OpenSeatFact[],
  unitOf: (unitId: string | null) => { id: string; name: string } | null,
  { policy, at, stateOf }: Judging,
): OpenSeatGap[] {
  return openSeats
    .filter((openSeat) => holdsAt(openSeat, at))
    .map((openSeat) => ({ openSeat, days: (at.getTime() - openSeat.from.getTime()) / dayInMs }))
    .filter(({ days }) => days > policy.openSeat.days)
    .map(({ openSeat: { id, title, seat, persona, unitId }, days }) => {
      const gap = gapId("OPEN_SEAT_AGEING", null, id);
      return {
        ...{ kind: "OPEN_SEAT_AGEING", id: gap, state: stateOf(gap), severity: "MEDIUM", money: null },
        ...{ counted: [], leftOut: [], openSeat: { id, title, seat, persona }, unit: unitOf(unitId) },
        days: Math.floor(days),
      };
    });
}
