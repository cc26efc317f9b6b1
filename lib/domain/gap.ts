import { type GapKind, gapKinds, type Severity, severities } from "./gap-kind";
import type { Interval } from "./interval";
import type { FinanceFunction, Persona } from "./persona";
import type { NamedScope } from "./requirement-scope";
import type { SeatKind } from "./seat";
import type { SpendSide } from "./spend-owner";
import type { PersonRef } from "./standing";

/** Somebody who would count, were it not for the reason. */
export type LeftOut = {
  person: PersonRef;
  /** Would have counted as a deputy only. */
  isDeputy: boolean;
} & (
  | { reason: "DEPUTY" }
  | { reason: "ON_LEAVE"; leave: Interval }
  | { reason: "STARTS"; from: Date }
  | { reason: "NOT_EMPLOYED" }
  | { reason: "OTHER_PERSONA"; persona: Persona | null }
);

/**
 * `WAIVED` is accepted for a time; `PLANNED` has somebody who is to fill it on a day to come. Both stay gaps, and are listed.
 */
export type GapState = "OPEN" | "PLANNED" | "WAIVED";

type Common = {
  /** Kind, unit and subject: the same for as long as the same thing is missing, whoever comes and goes. */
  id: string;
  state: GapState;
  severity: Severity;
  /** Monthly spend that depends on it; null when it cannot be said. */
  money: number | null;
  counted: readonly PersonRef[];
  leftOut: readonly LeftOut[];
};

/** The requirement that asks for a cell, with the names that its sentence needs. */
export type Clause = { requirementId: string } & NamedScope;

type OfCell = Common & {
  unit: { id: string; name: string; isRolledUp: boolean };
  persona: Persona;
  minimum: number;
  clause: Clause;
  /** Percent of the organisation's spend; null when it cannot be said. */
  percent: number | null;
};
/** Fewer than the requirement asks for, or no stand-in. */
export type ShortageGap = OfCell & { kind: "EMPTY_CELL" | "HOLDER_ABSENT" | "BELOW_MINIMUM" | "SINGLE_POINT" };
export type HeadcountGap = OfCell & {
  kind: "RATIO_HEADCOUNT";
  headcount: number;
  /** One holder for so many people. */
  peoplePerHolder: number;
};
export type SuccessionGap = OfCell & {
  kind: "SUCCESSION";
  leaver: PersonRef;
  /** When the cell opens: the instant from which the leaver is not employed any more. */
  opensAt: Date;
};
export type CellGap = ShortageGap | HeadcountGap | SuccessionGap;

export type CoreLeadGap = Common & { kind: "CORE_LEAD"; missing: "LEAD" | "DEPUTY" };
export type CorePersonaGap = Common & {
  kind: "CORE_PERSONA_MISSING";
  persona: Persona;
  /** When the policy asks for finance and procurement apart. */
  financeFunction: FinanceFunction | null;
  coreSize: number;
};
/** `fte` are full-time equivalents of the core team, `needed` as many as the spend asks for. */
export type CoreSpendGap = Common & { kind: "RATIO_SPEND"; fte: number; needed: number };
/** `percent` of the core team's capacity is of one persona. */
export type MonocultureGap = Common & { kind: "CORE_MONOCULTURE"; persona: Persona; percent: number; fte: number };
export type SponsorGap = Common & { kind: "NO_SPONSOR" };
export type ProviderGap = Common & {
  kind: "PROVIDER_NO_ENGINEERING" | "PROVIDER_NO_FINANCE";
  provider: { id: string; name: string };
};
export type SpendOwnerGap = Common & {
  kind: "NO_SPEND_OWNER";
  unit: { id: string; name: string; isRolledUp: boolean };
  /** One or both. */
  missing: readonly SpendSide[];
};
export type OpenSeatGap = Common & {
  kind: "OPEN_SEAT_AGEING";
  openSeat: { id: string; title: string; seat: SeatKind | null; persona: Persona | null };
  unit: { id: string; name: string } | null;
  days: number;
};
/** `units` are those that the person covers, their own included; `shares` the percent of their time that their seats take. */
export type OverspreadGap = Common & {
  kind: "OVERSPREAD";
  person: PersonRef;
  unit: { id: string; name: string } | null;
  units: readonly { id: string; name: string }[];
  shares: number;
};
type OfAssignment = Common & {
  assignmentId: string;
  person: PersonRef;
  persona: Persona;
  /** Where the person works. */
  unit: { id: string; name: string } | null;
};
/** What has changed since somebody last stood up for it. */
export type StaleReason = "TITLE" | "UNIT" | "MANAGER" | "UNANSWERED" | "TIME";
export type StaleGap = OfAssignment & {
  kind: "STALE";
  /** When it was confirmed last; null for never, then `since` is its first day. */
  confirmedAt: Date | null;
  since: Date;
  reasons: readonly StaleReason[];
  isCore: boolean;
};
export type DoubtfulGap = OfAssignment & {
  kind: "DOUBTFUL";
  title: string;
  suggested: { persona: Persona; confidence: number; reason: string };
};
/** One for each unit rather than one for each person: sixty thousand lines would be no list. */
export type UnassignedGap = Common & {
  kind: "UNASSIGNED";
  unit: { id: string; name: string } | null;
  people: number;
};

export type CoreGap = CoreLeadGap | CorePersonaGap | CoreSpendGap | MonocultureGap | SponsorGap;
export type Gap =
  | CellGap
  | CoreGap
  | ProviderGap
  | SpendOwnerGap
  | OpenSeatGap
  | OverspreadGap
  | StaleGap
  | DoubtfulGap
  | UnassignedGap;

export function gapId(kind: GapKind, unitId: string | null, subject: string): string {
  return `${kind}:${unitId ?? "-"}:${subject}`;
}

/** Of a gap's id. */
export function gapKindOf(id: string): string {
  return id.slice(0, id.indexOf(":"));
}

const rankIn = <Word extends string>(words: readonly Word[]) =>
  Object.fromEntries(words.map((word, rank) => [word, rank])) as Record<Word, number>;
const severityRank = rankIn(severities);
const kindRank = rankIn(gapKinds);

/** Severity first, then money, the unknown last; then kind and identity, so that the order never wavers. */
export function byRank(a: Gap, b: Gap): number {
  return (
    severityRank[a.severity] - severityRank[b.severity] ||
    (b.money ?? -1) - (a.money ?? -1) ||
    kindRank[a.kind] - kindRank[b.kind] ||
    (a.id < b.id ? -1 : 1)
  );
}

/** The first of them by rank. Ranks no more than it has to: most of a large register's gaps are of the lowest severity. */
export function worstOf(gaps: readonly Gap[], count: number): Gap[] {
  let worst: Gap[] = [];
  for (const severity of severities) {
    if (worst.length >= count) break;
    worst = worst.concat(gaps.filter((gap) => gap.severity === severity).sort(byRank));
  }
  return worst.slice(0, count);
}
