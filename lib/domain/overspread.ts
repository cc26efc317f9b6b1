import { gapId, type OverspreadGap } from "./gap";
import { holdsAt } from "./interval";
import type { Judging } from "./judging";
import type { Standing } from "./standing";

type Place = { id: string; name: string };

/**
 * People in force who cover too many units, or whose seats take more than all of their time. A seat is where somebody lives
 * their persona, and so takes its share from the same time: shares of seats add to each other, not to the persona's.
 * Deputies stand in, and Executives are meant to cover many.
 */
export function checkSpread(
  people: readonly Standing[],
  unitOf: (unitId: string | null) => Place | null,
  { policy, at, stateOf }: Judging,
): OverspreadGap[] {
  return people.flatMap((standing): OverspreadGap[] => {
    const { fact, ref: person, assignment, post, leave } = standing;
    if (!post || leave !== null || assignment?.persona === "EXECUTIVE") return [];
    const covered = fact.covers.filter((cover) => !cover.isDeputy && holdsAt(cover, at)).map(({ unitId }) => unitId);
    const ids = new Set([...(assignment ? [post.unitId] : []), ...covered]);
    const units = [...ids].map(unitOf).filter((unit) => unit !== null);
    const shares = fact.seats.reduce((sum, seat) => sum + (holdsAt(seat, at) ? seat.share : 0), 0);
    if (units.length <= policy.overspread.units && shares <= 100) return [];
    const id = gapId("OVERSPREAD", null, person.id);
    const common = { id, state: stateOf(id), severity: "MEDIUM", money: null, counted: [person], leftOut: [] } as const;
    return [{ kind: "OVERSPREAD", ...common, person, unit: unitOf(post.unitId), units, shares }];
  });
}
