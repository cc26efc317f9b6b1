import type { Day } from "./day";
import type { Interval } from "./interval";
import type { FinanceFunction, Persona } from "./persona";
import type { ProviderSide } from "./provider";
import type { SeatKind } from "./seat";

/**
 * Everything dated about one person. Rows may lie before or after the date asked for: the evaluation cuts them itself,
 * so that a reader may fetch as little as it can prove to be enough, or all of history for a trend.
 */
export type PersonFact = {
  id: string;
  name: string;
  posts: readonly (Interval & { unitId: string | null })[];
  leaves: readonly Interval[];
  assignments: readonly (Interval & { persona: Persona; functions: readonly FinanceFunction[] })[];
  covers: readonly (Interval & { unitId: string; persona: Persona; isDeputy: boolean })[];
  seats: readonly (Interval & { kind: SeatKind })[];
  providerCovers: readonly (Interval & { providerId: string; side: ProviderSide })[];
};

/** One version of a unit. */
export type UnitFact = Interval & { id: string; code: string; name: string; parentId: string | null };

/** Spend of a unit in one month, without the units below it. `month` is its first day. */
export type SpendFact = { unitId: string; month: Day; amount: number };

/** People employed in a unit on the date asked for, on leave or not. */
export type HeadcountFact = { unitId: string; people: number };

/** People in force in a unit on the date asked for who have had no persona for longer than the policy lets them. */
export type UnassignedFact = {
  unitId: string | null;
  people: number;
  /** A few of them. */
  sample: readonly { id: string; name: string }[];
};

/**
 * What coverage is judged by. `people` are those who have ever been given something (persona, cover, seat, provider);
 * everybody else counts only in `headcounts` and `unassigned`, which are summed where the rows are: sixty thousand
 * names need not travel to make a number.
 */
export type CoverageFacts = {
  /** IANA name; says which month an instant is in. */
  timeZone: string;
  units: readonly UnitFact[];
  spends: readonly SpendFact[];
  headcounts: readonly HeadcountFact[];
  unassigned: readonly UnassignedFact[];
  people: readonly PersonFact[];
  providers: readonly (Interval & { id: string; name: string })[];
};
