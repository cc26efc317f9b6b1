import type { CoverageFacts, PersonFact, UnitFact } from "@/lib/domain/coverage-facts";

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
    ...given,
  };
}

export function unit(id: string, given: Partial<UnitFact> = {}): UnitFact {
  return { id, code: id.toUpperCase(), name: id, parentId: null, ...always, ...given };
}

/** Employed in a unit since long ago. */
export function staff(id: string, unitId: string | null, given: Partial<PersonFact> = {}): PersonFact {
  return {
    id,
    name: id,
    posts: [{ unitId, ...always }],
    leaves: [],
    assignments: [],
    covers: [],
    seats: [],
    providerCovers: [],
    ...given,
  };
}

export const engineer = { persona: "ENGINEERING", functions: [], ...always } as const;
export const owner = { persona: "PRODUCT", functions: [], ...always } as const;
export const executive = { persona: "EXECUTIVE", functions: [], ...always } as const;
export const financier = { persona: "FINANCE", functions: ["FINANCE"], ...always } as const;

export const day = (text: string) => new Date(`${text}T00:00:00Z`);
export const spend = (unitId: string, amount: number, month = "2026-06-01") => ({ unitId, month, amount });
export const headcount = (unitId: string, people = 1) => ({ unitId, people });
