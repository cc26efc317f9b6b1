import type { Interval } from "./interval";
import type { FinanceFunction, Persona } from "./persona";
import type { RequirementScope } from "./policy";
import type { PersonRef } from "./standing";

/** In the order in which gaps of one severity and one amount of money are listed. */
export const gapKinds = [
  "EMPTY_CELL",
  "HOLDER_ABSENT",
  "BELOW_MINIMUM",
  "SINGLE_POINT",
  "CORE_LEAD",
  "CORE_PERSONA_MISSING",
  "NO_SPONSOR",
  "PROVIDER_NO_ENGINEERING",
  "PROVIDER_NO_FINANCE",
  "UNASSIGNED",
] as const;
export type GapKind = (typeof gapKinds)[number];

export const gapKindNames: Record<GapKind, string> = {
  EMPTY_CELL: "Nobody there",
  HOLDER_ABSENT: "Holder on leave",
  BELOW_MINIMUM: "Too few people",
  SINGLE_POINT: "Only one person",
  CORE_LEAD: "CCoE lead or deputy",
  CORE_PERSONA_MISSING: "Persona missing in the core team",
  NO_SPONSOR: "No executive sponsor",
  PROVIDER_NO_ENGINEERING: "Provider without engineering",
  PROVIDER_NO_FINANCE: "Provider without finance",
  UNASSIGNED: "No persona",
};

/** Worst first. */
export const severities = ["CRITICAL", "HIGH", "MEDIUM", "LOW"] as const;
export type Severity = (typeof severities)[number];

export const severityNames: Record<Severity, string> = {
  CRITICAL: "Critical",
  HIGH: "High",
  MEDIUM: "Medium",
  LOW: "Low",
};

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

type Common = {
  /** Kind, unit and subject: the same for as long as the same thing is missing, whoever comes and goes. */
  id: string;
  severity: Severity;
  /** Monthly spend that depends on it; null when it cannot be said. */
  money: number | null;
  counted: readonly PersonRef[];
  leftOut: readonly LeftOut[];
};

export type CellGap = Common & {
  kind: "EMPTY_CELL" | "HOLDER_ABSENT" | "BELOW_MINIMUM" | "SINGLE_POINT";
  unit: { id: string; name: string; isRolledUp: boolean };
  persona: Persona;
  minimum: number;
  scope: RequirementScope;
  /** Percent of the organisation's spend; null when it cannot be said. */
  percent: number | null;
};
export type CoreLeadGap = Common & { kind: "CORE_LEAD"; missing: "LEAD" | "DEPUTY" };
export type CorePersonaGap = Common & {
  kind: "CORE_PERSONA_MISSING";
  persona: Persona;
  /** When the policy asks for finance and procurement apart. */
  financeFunction: FinanceFunction | null;
  coreSize: number;
};
export type SponsorGap = Common & { kind: "NO_SPONSOR" };
export type ProviderGap = Common & {
  kind: "PROVIDER_NO_ENGINEERING" | "PROVIDER_NO_FINANCE";
  provider: { id: string; name: string };
};
/** One for each unit rather than one for each person: sixty thousand lines would be no list. */
export type UnassignedGap = Common & {
  kind: "UNASSIGNED";
  unit: { id: string; name: string } | null;
  people: number;
};

export type Gap = CellGap | CoreLeadGap | CorePersonaGap | SponsorGap | ProviderGap | UnassignedGap;

export function gapId(kind: GapKind, unitId: string | null, subject: string): string {
  return `${kind}:${unitId ?? "-"}:${subject}`;
}

/** Severity first, then money, the unknown last; then kind and identity, so that the order never wavers. */
export function byRank(a: Gap, b: Gap): number {
  return (
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    (b.money ?? -1) - (a.money ?? -1) ||
    gapKinds.indexOf(a.kind) - gapKinds.indexOf(b.kind) ||
    (a.id < b.id ? -1 : 1)
  );
}
