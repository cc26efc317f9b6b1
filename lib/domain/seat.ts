/** Membership of the CCoE, in order of precedence. */
export const seatKinds = ["LEAD", "DEPUTY", "CORE", "CHAMPION", "SPONSOR", "STEERING", "ADVISOR"] as const;
export type SeatKind = (typeof seatKinds)[number];

export const seatNames: Record<SeatKind, string> = {
  LEAD: "Lead",
  DEPUTY: "Deputy",
  CORE: "Core",
  CHAMPION: "Champion",
  SPONSOR: "Sponsor",
  STEERING: "Steering",
  ADVISOR: "Advisor",
};

const coreTeam: ReadonlySet<SeatKind> = new Set(["LEAD", "DEPUTY", "CORE"]);

/** Lead, deputy and core are the core team. */
export function isCoreTeam(kind: SeatKind): boolean {
  return coreTeam.has(kind);
}
