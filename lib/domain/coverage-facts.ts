import type { Day } from "./day";
import type { Interval } from "./interval";
import type { FinanceFunction, Persona } from "./persona";
import type { ProviderSide } from "./provider";
import type { SeatKind } from "./seat";
import type { SpendSide } from "./spend-owner";

/**
 * Everything dated about one person. Rows may lie before or after the date asked for: the evaluation cuts them itself,
 * so that a reader may fetch as little as it can prove to be enough, or all of history for a trend.
 */
export type PersonFact = {
  id: string;
  name: string;
  posts: readonly PostFact[];
  leaves: readonly Interval[];
  assignments: readonly AssignmentFact[];
  covers: readonly (Interval & { unitId: string; persona: Persona; isDeputy: boolean })[];
  /** `share` is percent of the person's time. */
  seats: readonly (Interval & { kind: SeatKind; share: number })[];
  providerCovers: readonly (Interval & { providerId: string; side: ProviderSide })[];
  spendOwners: readonly (Interval & { unitId: string; side: SpendSide })[];
};

export type PostFact = Interval & { unitId: string | null; title: string; managerId: string | null };

export type AssignmentFact = Interval & {
  id: string;
  persona: Persona;
  functions: readonly FinanceFunction[];
  /** When somebody stated that it is right, in any order. */
  confirmations: readonly Date[];
  /** Campaigns that asked whether it is right: by when, and when that was answered. */
  requests: readonly { due: Date; answeredAt: Date | null }[];
};

/** One version of a unit. */
export type UnitFact = Interval & {
  id: string;
  code: string;
  name: string;
  parentId: string | null;
  tags: readonly string[];
};

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

/** What is suggested for a job title, as it is written; null for nothing. */
export type SuggestionFact = {
  title: string;
  suggestion: { persona: Persona; confidence: number; reason: string } | null;
};

/** An approved position, for as long as it is not filled. */
export type OpenSeatFact = Interval & {
  id: string;
  title: string;
  seat: SeatKind | null;
  persona: Persona | null;
  unitId: string | null;
};

/** A gap that is accepted for a time. */
export type WaiverFact = Interval & { gapId: string };

/** Who is to fill a gap, and from when on. */
export type PlannedGapFact = { gapId: string; personId: string; on: Date };

/**
 * What coverage is judged by. `people` are those who have ever been given something (persona, cover, seat, provider,
 * spend); everybody else counts only in `headcounts` and `unassigned`, which are summed where the rows are: sixty thousand
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
  openSeats: readonly OpenSeatFact[];
  /** Of the titles that people hold whose assignment nobody has confirmed. */
  suggestions: readonly SuggestionFact[];
  waivers: readonly WaiverFact[];
  /** Those that stand on the date asked for. */
  plannedGaps: readonly PlannedGapFact[];
};
