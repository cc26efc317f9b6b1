import { z } from "zod";
import { type GapKind, gapKinds, severities } from "./gap-kind";
import { financeFunctions, type Persona, personas } from "./persona";
import { providerSides } from "./provider";
import { requirementScopeSchema } from "./requirement-scope";

const identity = z.string().min(1).max(64);
const reason = z.string().trim().min(1, "Say why it is not required.").max(500);

const requirementSchema = z.strictObject({
  /** The same for as long as it is the same rule, whatever is changed in it. */
  id: identity,
  scope: requirementScopeSchema,
  persona: z.enum(personas),
  /** People who must hold the cell. */
  minimum: z.int().min(1).max(1_000).default(1),
  /** Only from this monthly spend on; null is always. */
  spendFrom: z.number().min(0).nullable().default(null),
  /** How bad a cell is that does not meet it; null is what follows from its kind and its spend. */
  severity: z.enum(severities).nullable().default(null),
});
export type Requirement = z.infer<typeof requirementSchema>;

/** "Not required" of a cell, whatever the requirements say. */
const exemptionSchema = z.strictObject({ unitId: z.uuid(), persona: z.enum(personas), reason });
export type Exemption = z.infer<typeof exemptionSchema>;

const providerExemptionSchema = z.strictObject({ providerId: z.uuid(), side: z.enum(providerSides), reason });
export type ProviderExemption = z.infer<typeof providerExemptionSchema>;

const usual = (of: "MATERIAL_UNITS" | "TOP_LEVEL_UNITS", persona: Persona, id: string): Requirement => ({
  id,
  scope: { of },
  persona,
  minimum: 1,
  spendFrom: null,
  severity: null,
});
const defaultRequirements: Requirement[] = [
  usual("MATERIAL_UNITS", "PRODUCT", "material-product"),
  usual("MATERIAL_UNITS", "ENGINEERING", "material-engineering"),
  usual("MATERIAL_UNITS", "FINANCE", "material-finance"),
  usual("TOP_LEVEL_UNITS", "EXECUTIVE", "top-executive"),
];

const percent = z.number().min(0).max(100);
const days = z.int().min(0).max(3_650);
const money = z.number().min(0);
const part = z.strictObject;

const everyKind: Record<GapKind, boolean> = {
  EMPTY_CELL: true,
  HOLDER_ABSENT: true,
  BELOW_MINIMUM: true,
  SUCCESSION: true,
  SINGLE_POINT: true,
  RATIO_HEADCOUNT: true,
  CORE_LEAD: true,
  CORE_PERSONA_MISSING: true,
  CORE_MONOCULTURE: true,
  RATIO_SPEND: true,
  NO_SPONSOR: true,
  PROVIDER_NO_ENGINEERING: true,
  PROVIDER_NO_FINANCE: true,
  NO_SPEND_OWNER: true,
  OPEN_SEAT_AGEING: true,
  OVERSPREAD: true,
  STALE: true,
  DOUBTFUL: true,
  UNASSIGNED: true,
};

/**
 * Money is a monthly spend in the organisation's currency. What is left out has its default; what is not known is refused,
 * so that a mistyped threshold does not pass as none.
 */
export const policySchema = z.strictObject({
  requirements: z
    .array(requirementSchema)
    .max(500)
    .refine((list) => areApart(list.map(({ id }) => id)), "Two requirements have the same id.")
    .default(defaultRequirements),
  exemptions: z
    .array(exemptionSchema)
    .max(5_000)
    .refine(
      (list) => areApart(list.map(({ unitId, persona }) => `${unitId} ${persona}`)),
      "Two exemptions are of the same unit and persona.",
    )
    .default([]),
  providerExemptions: z
    .array(providerExemptionSchema)
    .max(500)
    .refine(
      (list) => areApart(list.map(({ providerId, side }) => `${providerId} ${side}`)),
      "Two exemptions are of the same side of a provider.",
    )
    .default([]),
  /** Kinds of gaps that are not listed have false here. An empty cell looks empty and is not met all the same. */
  kinds: z
    .partialRecord(z.enum(gapKinds), z.boolean())
    .default({})
    .transform((given): Record<GapKind, boolean> => ({ ...everyKind, ...given })),
  /** Percent of spend-weighted coverage that is aimed at. No gap hangs on it. */
  aim: part({ spendWeighted: percent.default(90) }).prefault({}),
  /** A unit is material from either of the two, and while its spend is not known. */
  material: part({ spend: money.default(10_000), percent: percent.default(1) }).prefault({}),
  /** An empty cell is critical from this part of the organisation's spend. */
  emptyCell: part({ criticalPercent: percent.default(5) }).prefault({}),
  /** One holder without a deputy is a gap from this spend. */
  singlePoint: part({ spendFrom: money.default(100_000) }).prefault({}),
  /** A leave of more days than this opens the cell of its only holder. */
  holderAbsent: part({ days: days.default(14) }).prefault({}),
  /** A departure within `days` counts where the cell would then open; within `highDays` it is high. */
  succession: part({ days: days.default(60), highDays: days.default(14) }).prefault({}),
  /** People of a unit for each holder of its persona; personas that are left out need no ratio. */
  ratioHeadcount: z.partialRecord(z.enum(personas), z.int().min(1).max(1_000_000)).default({ ENGINEERING: 30 }),
  /** Monthly spend for each full-time equivalent of the core team. */
  ratioSpend: part({ spendPerFte: z.number().positive().default(500_000) }).prefault({}),
  /** Who must be in the core team of the CCoE; `functions` ask for finance and procurement apart. */
  core: part({
    personas: z.array(z.enum(personas)).default([...personas]),
    functions: z.array(z.enum(financeFunctions)).default([]),
  }).prefault({}),
  /** More of the core team's capacity than this in one persona is too much. */
  monoculture: part({ percent: percent.default(70) }).prefault({}),
  /** An assignment is stale once nobody has confirmed it for this many days. */
  stale: part({ days: days.default(180) }).prefault({}),
  /** Whoever covers more units than this is spread too thin. */
  overspread: part({ units: z.int().min(1).max(1_000).default(3) }).prefault({}),
  /** A seat that has been open for more days than this is a gap. */
  openSeat: part({ days: days.default(60) }).prefault({}),
  /** A person without a persona is a gap once they have been employed for this many days. */
  unassigned: part({ days: days.default(30) }).prefault({}),
  /** A suggestion from this confidence on makes an assignment doubtful that it contradicts; from 0 to 1. */
  doubtful: part({ confidence: z.number().min(0).max(1).default(0.9) }).prefault({}),
});

export type Policy = z.infer<typeof policySchema>;

/** The policy as it is stored. @throws ZodError when what is stored is no policy. */
export function parsePolicy(stored: unknown): Policy {
  return policySchema.parse(stored);
}

export const defaultPolicy: Policy = parsePolicy({});

function areApart(keys: readonly string[]): boolean {
  return new Set(keys).size === keys.length;
}
