/** In the order in which gaps of one severity and one amount of money are listed. */
export const gapKinds = [
  "EMPTY_CELL",
  "HOLDER_ABSENT",
  "BELOW_MINIMUM",
  "SUCCESSION",
  "SINGLE_POINT",
  "RATIO_HEADCOUNT",
  "CORE_LEAD",
  "CORE_PERSONA_MISSING",
  "CORE_MONOCULTURE",
  "RATIO_SPEND",
  "NO_SPONSOR",
  "PROVIDER_NO_ENGINEERING",
  "PROVIDER_NO_FINANCE",
  "NO_SPEND_OWNER",
  "OPEN_SEAT_AGEING",
  "OVERSPREAD",
  "STALE",
  "DOUBTFUL",
  "UNASSIGNED",
] as const;
export type GapKind = (typeof gapKinds)[number];

export const gapKindNames: Record<GapKind, string> = {
  EMPTY_CELL: "Nobody there",
  HOLDER_ABSENT: "Holder on leave",
  BELOW_MINIMUM: "Too few people",
  SUCCESSION: "Holder leaves soon",
  SINGLE_POINT: "Only one person",
  RATIO_HEADCOUNT: "Too few for the headcount",
  CORE_LEAD: "CCoE lead or deputy",
  CORE_PERSONA_MISSING: "Persona missing in the core team",
  CORE_MONOCULTURE: "Core team of one persona",
  RATIO_SPEND: "Core team too small for the spend",
  NO_SPONSOR: "No executive sponsor",
  PROVIDER_NO_ENGINEERING: "Provider without engineering",
  PROVIDER_NO_FINANCE: "Provider without finance",
  NO_SPEND_OWNER: "Spend without an owner",
  OPEN_SEAT_AGEING: "Seat open for long",
  OVERSPREAD: "Spread too thin",
  STALE: "Not confirmed",
  DOUBTFUL: "Doubtful persona",
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
