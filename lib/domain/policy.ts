import { z } from "zod";
import { financeFunctions, personas } from "./persona";

/** Which units a requirement speaks of. */
export const requirementScopes = ["MATERIAL_UNITS", "TOP_LEVEL_UNITS"] as const;
export type RequirementScope = (typeof requirementScopes)[number];

const requirementSchema = z.object({
  scope: z.enum(requirementScopes),
  persona: z.enum(personas),
  /** People who must hold the cell. */
  minimum: z.int().min(1).default(1),
  /** Only from this monthly spend on; null is always. */
  spendFrom: z.number().min(0).nullable().default(null),
});

export type Requirement = z.infer<typeof requirementSchema>;

const defaultRequirements: Requirement[] = [
  { scope: "MATERIAL_UNITS", persona: "PRODUCT", minimum: 1, spendFrom: null },
  { scope: "MATERIAL_UNITS", persona: "ENGINEERING", minimum: 1, spendFrom: null },
  { scope: "MATERIAL_UNITS", persona: "FINANCE", minimum: 1, spendFrom: null },
  { scope: "TOP_LEVEL_UNITS", persona: "EXECUTIVE", minimum: 1, spendFrom: null },
];

const percent = z.number().min(0).max(100);
const days = z.int().min(0);

/** Money is a monthly spend in the organisation's currency. What an organisation has not set has its default. */
export const policySchema = z.object({
  requirements: z.array(requirementSchema).default(defaultRequirements),
  /** A unit is material from either of the two, and while its spend is not known. */
  material: z.object({ spend: z.number().min(0).default(10_000), percent: percent.default(1) }).prefault({}),
  /** An empty cell is critical from this part of the organisation's spend. */
  emptyCell: z.object({ criticalPercent: percent.default(5) }).prefault({}),
  /** One holder without a deputy is a gap from this spend. */
  singlePoint: z.object({ spendFrom: z.number().min(0).default(100_000) }).prefault({}),
  /** A leave of more days than this opens the cell of its only holder. */
  holderAbsent: z.object({ days: days.default(14) }).prefault({}),
  /** A person without a persona is a gap once they have been employed for this many days. */
  unassigned: z.object({ days: days.default(30) }).prefault({}),
  /** Who must be in the core team of the CCoE; `functions` ask for finance and procurement apart. */
  core: z
    .object({
      personas: z.array(z.enum(personas)).default([...personas]),
      functions: z.array(z.enum(financeFunctions)).default([]),
    })
    .prefault({}),
});

export type Policy = z.infer<typeof policySchema>;

/** The policy stored as JSON with the organisation. @throws ZodError when what is stored is no policy. */
export function parsePolicy(stored: unknown): Policy {
  return policySchema.parse(stored);
}

export const defaultPolicy: Policy = parsePolicy({});
