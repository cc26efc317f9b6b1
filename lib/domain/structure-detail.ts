import type { People, Structure } from "./structure";

/** How much of people is said: how many they are, also who has a seat or answers for a provider, also who is in a box. */
export const structureDetails = ["counts", "leads", "names"] as const;
export type StructureDetail = (typeof structureDetails)[number];

export const structureDetailNames: Record<StructureDetail, string> = {
  counts: "Counts",
  leads: "Leads",
  names: "Names",
};

export function isStructureDetail(text: unknown): text is StructureDetail {
  return structureDetails.some((detail) => detail === text);
}

/** The detail that says more, or less; the last and the first stay. */
export function stepOf(detail: StructureDetail, step: 1 | -1): StructureDetail {
  return structureDetails[structureDetails.indexOf(detail) + step] ?? detail;
}

/** The structure with only those names in it that the detail allows. */
export function detailed(structure: Structure, detail: StructureDetail): Structure {
  if (detail === "names") return structure;
  const { ENGINEERING, PRODUCT, EXECUTIVE, FINANCE } = structure.personas;
  const personas = {
    ENGINEERING: counted(ENGINEERING),
    PRODUCT: counted(PRODUCT),
    EXECUTIVE: counted(EXECUTIVE),
    FINANCE: counted(FINANCE),
  };
  if (detail === "leads") return { ...structure, personas };
  return {
    ...structure,
    personas,
    seats: structure.seats.map(counted),
    providers: structure.providers.map((provider) => ({
      ...provider,
      engineering: counted(provider.engineering),
      finance: counted(provider.finance),
    })),
  };
}

const counted = <Of extends People>(people: Of): Of => ({ ...people, first: [] });
