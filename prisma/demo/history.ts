import type { Rhythm } from "@/lib/domain/interaction";
import type { Persona } from "@/lib/domain/persona";
import type { ProviderSide } from "@/lib/domain/provider";
import type { SeatKind } from "@/lib/domain/seat";
import type { SpendSide } from "@/lib/domain/spend-owner";
import { registerBegins } from "./calendar";
import { always, type Span } from "./career";

/** What a unit was before it became what units.ts says. */
export type UnitBefore = { unit: string; name: string; parent: string | null; until: number };

/** Data moved from Retail to Technology, and took no finance partner along: its cell has been empty since. */
export const dataMoved = -300;
export const unitsBefore: readonly UnitBefore[] = [
  { unit: "DAT", name: "Retail Analytics", parent: "RET", until: dataMoved },
  { unit: "WHS", name: "Warehousing", parent: "LOG", until: -210 },
];

type SeatRow = Span & { who: string; kind: SeatKind; share: number };
const newLead = -365;

/** The lead changed a year ago. Since then no executive has been in the core team. */
export const demoSeats: readonly SeatRow[] = [
  { who: "formerLead", kind: "LEAD", share: 40, from: registerBegins + 3, until: newLead },
  { who: "lead", kind: "CORE", share: 100, from: registerBegins + 10, until: newLead },
  { who: "lead", kind: "LEAD", share: 100, from: newLead, until: null },
  { who: "formerLead", kind: "ADVISOR", share: 10, from: newLead, until: null },
  { who: "deputy", kind: "DEPUTY", share: 50, from: -400, until: null },
  { who: "principal", kind: "CORE", share: 60, from: registerBegins + 10, until: null },
  { who: "architect", kind: "CORE", share: 80, from: -290, until: null },
  { who: "analyst", kind: "CORE", share: 100, from: -330, until: null },
  { who: "procurement", kind: "CORE", share: 40, from: -500, until: null },
  { who: "cto", kind: "SPONSOR", share: 5, from: -420, until: null },
  { who: "cfo", kind: "STEERING", share: 5, from: -420, until: null },
  { who: "retailHead", kind: "STEERING", share: 5, from: -420, until: null },
  { who: "logisticsHead", kind: "STEERING", share: 5, from: -180, until: null },
  { who: "platformChampion", kind: "CHAMPION", share: 20, from: -450, until: null },
  { who: "dataChampion", kind: "CHAMPION", share: 20, from: -260, until: null },
  { who: "staff", kind: "CHAMPION", share: 20, from: -390, until: null },
  { who: "payChampion", kind: "CHAMPION", share: 10, from: -240, until: null },
  { who: "warehouseHead", kind: "CHAMPION", share: 10, from: -150, until: null },
];

type OwnerRow = Span & { who: string; unit: string; side: SpendSide };

function owns(unit: string, business: string | null, technical: string | null): OwnerRow[] {
  const span = { from: -310, until: null };
  return [
    ...(business ? [{ who: business, unit, side: "BUSINESS" as const, ...span }] : []),
    ...(technical ? [{ who: technical, unit, side: "TECHNICAL" as const, ...span }] : []),
  ];
}

/** The spend of Data, and of the units below Retail's shop, lacks an owner. */
export const demoSpendOwners: readonly OwnerRow[] = [
  ...owns("TEC", "lead", "principal"),
  ...owns("PLT", "lead", "platformChampion"),
  ...owns("SRE", "lead", "sreHead"),
  ...owns("WEB", "webHead", "staff"),
  ...owns("PAY", "webHead", "payChampion"),
  ...owns("RET", "retailHead", "staff"),
  ...owns("LOG", "logisticsHead", null),
];

type OpenSeatRow = Span & {
  title: string;
  seat: SeatKind | null;
  persona: Persona | null;
  unit: string | null;
  share: number;
};

/** Approved, and looked for since. */
export const demoOpenSeats: readonly OpenSeatRow[] = [
  {
    title: "FinOps analyst, forecasting",
    seat: "CORE",
    persona: "FINANCE",
    unit: null,
    share: 100,
    from: -75,
    until: null,
  },
  {
    title: "Product owner, data platform",
    seat: null,
    persona: "PRODUCT",
    unit: "DAT",
    share: 50,
    from: -20,
    until: null,
  },
];

type CoverRow = Span & { who: string; unit: string; persona: Persona; isDeputy: boolean };

function covers(who: string, persona: Persona, units: readonly string[], span: Span = always): CoverRow[] {
  return units.map((unit) => ({ who, unit, persona, isDeputy: false, ...span }));
}
function deputises(who: string, persona: Persona, units: readonly string[], from: number): CoverRow[] {
  return units.map((unit) => ({ who, unit, persona, isDeputy: true, from, until: null }));
}

/** Finance sits in one unit and covers the others; Retail's engineering is that of the Online Shop. */
export const demoCovers: readonly CoverRow[] = [
  ...covers("financeTechnology", "FINANCE", ["TEC", "PLT", "SRE"], { from: -520, until: null }),
  ...deputises("globalProcurement", "FINANCE", ["PLT"], -200),
  ...covers("financeRetail", "FINANCE", ["RET", "WEB", "PAY", "STO"], { from: -505, until: null }),
  ...covers("financeRetail", "FINANCE", ["DAT"], { from: -505, until: dataMoved }),
  ...deputises("deputy", "FINANCE", ["PAY"], -160),
  ...covers("financeLogistics", "FINANCE", ["LOG", "WHS"], { from: -480, until: null }),
  ...covers("staff", "ENGINEERING", ["RET"], { from: -390, until: null }),
];

type ProviderRow = Span & { key: string; name: string };

/** Google Cloud came nine months ago: engineering followed, finance never did. */
export const demoProviders: readonly ProviderRow[] = [
  { key: "aws", name: "AWS", ...always },
  { key: "azure", name: "Azure", ...always },
  { key: "google", name: "Google Cloud", from: -270, until: null },
];

/** How often something flows along each of the arrows that every organisation starts with. */
export const demoRhythms: readonly Rhythm[] = [
  "CONTINUOUS",
  "WEEKLY",
  "MONTHLY",
  "QUARTERLY",
  "MONTHLY",
  "MONTHLY",
  "CONTINUOUS",
  "YEARLY",
];

type ProviderCoverRow = Span & { who: string; provider: string; side: ProviderSide };

export const demoProviderCovers: readonly ProviderCoverRow[] = [
  { who: "principal", provider: "aws", side: "ENGINEERING", from: registerBegins + 10, until: null },
  { who: "platformChampion", provider: "aws", side: "ENGINEERING", from: -300, until: null },
  { who: "procurement", provider: "aws", side: "FINANCE", from: registerBegins + 20, until: null },
  { who: "payChampion", provider: "azure", side: "ENGINEERING", from: -240, until: null },
  { who: "sreHead", provider: "azure", side: "ENGINEERING", from: registerBegins + 10, until: -200 },
  { who: "globalProcurement", provider: "azure", side: "FINANCE", from: registerBegins + 20, until: null },
  { who: "dataHead", provider: "google", side: "ENGINEERING", from: -180, until: null },
];
