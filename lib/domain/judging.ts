import type { CoverageFacts } from "./coverage-facts";
import { type GapState, gapKindOf } from "./gap";
import { holdsAt } from "./interval";
import type { Policy } from "./policy";

/** What every part of an evaluation goes by. */
export type Judging = {
  policy: Policy;
  at: Date;
  /** The organisation's monthly spend; null when none is known. */
  organisationSpend: number | null;
  stateOf: (gapId: string) => GapState;
  /** Kinds of which some gap is accepted or planned: all others are open. */
  acceptedKinds: ReadonlySet<string>;
};

export const dayInMs = 86_400_000;

/** Whole days between two instants, so that a change of the clocks within them makes no difference. */
export function daysBetween(from: Date, until: Date): number {
  return Math.round((until.getTime() - from.getTime()) / dayInMs);
}

/**
 * Accepted, planned or neither. A waiver goes before a plan. A plan whose day has come while the gap is still there plans
 * nothing any more.
 */
export function gapStates(
  { waivers, plannedGaps }: Pick<CoverageFacts, "waivers" | "plannedGaps">,
  at: Date,
): Pick<Judging, "stateOf" | "acceptedKinds"> {
  const waived = new Set(waivers.filter((waiver) => holdsAt(waiver, at)).map(({ gapId }) => gapId));
  const planned = new Set(plannedGaps.filter(({ on }) => on > at).map(({ gapId }) => gapId));
  const acceptedKinds = new Set([...waived, ...planned].map(gapKindOf));
  if (acceptedKinds.size === 0) return { acceptedKinds, stateOf: () => "OPEN" };
  return {
    acceptedKinds,
    stateOf: (gapId) => (waived.has(gapId) ? "WAIVED" : planned.has(gapId) ? "PLANNED" : "OPEN"),
  };
}
