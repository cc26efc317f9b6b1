import type { CoverageFacts, PersonFact, UnitFact } from "@/lib/domain/coverage-facts";
import type { Persona } from "@/lib/domain/persona";
import type { Requirement } from "@/lib/domain/policy";

/** The instant that tests of coverage ask for, unless they say otherwise. */
export const noon = new Date("2026-06-15T12:00:00Z");
export const always = { from: new Date("2020-01-01T00:00:00Z"), until: null };

export function facts(given: Partial<CoverageFacts> = {}): CoverageFacts {
  return {
    timeZone: "UTC",
    units: [],
    spends: [],
    headcounts: [],
    unassigned: [],
    people: [],
    providers: [],
    openSeats: [],
    suggestions: [],
    waivers: [],
    plannedGaps: [],
    ...given,
  };
}

export function unit(id: string, given: Partial<UnitFact> = {}): UnitFact {
  return { id, code: id.toUpperCase(), name: id, parentId: null, tags: [], ...always, ...given };
}

/** What a post has beside its unit. */
export const job = { title: "Engineer", managerId: null };

/** Employed in a unit since long ago. */
export function staff(id: string, unitId: string | null, given: Partial<PersonFact> = {}): PersonFact {
  return {
    id,
    name: id,
    posts: [{ unitId, ...job, ...always }],
    leaves: [],
    assignments: [],
    covers: [],
    seats: [],
    providerCovers: [],
    spendOwners: [],
    ...given,
  };
}

/** Since long ago, and confirmed the day before. */
const assigned = { confirmations: [new Date("2026-06-14T12:00:00Z")], requests: [], ...always };
export const engineer = { id: "engineer", persona: "ENGINEERING", functions: [], ...assigned } as const;
export const owner = { id: "owner", persona: "PRODUCT", functions: [], ...assigned } as const;
export const executive = { id: "executive", persona: "EXECUTIVE", functions: [], ...assigned } as const;
export const financier = { id: "financier", persona: "FINANCE", functions: ["FINANCE"], ...assigned } as const;

export const day = (text: string) => new Date(`${text}T00:00:00Z`);
export const spend = (unitId: string, amount: number, month = "2026-06-01") => ({ unitId, month, amount });
export const headcount = (unitId: string, people = 1) => ({ unitId, people });

let rules = 0;

/** A requirement as it is stored. */
export function rule(
  of: "MATERIAL_UNITS" | "TOP_LEVEL_UNITS" | "ALL_UNITS",
  persona: Persona,
  given: Partial<Omit<Requirement, "persona">> = {},
): Requirement {
  rules += 1;
  return { id: `rule-${rules}`, scope: { of }, persona, minimum: 1, spendFrom: null, severity: null, ...given };
}
