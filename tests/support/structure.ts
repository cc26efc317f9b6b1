import type { Persona } from "@/lib/domain/persona";
import { seatKinds } from "@/lib/domain/seat";
import type { InteractionFacts, People, Structure } from "@/lib/domain/structure";

/** People of the given names, the first five of them named. */
export function people(...names: string[]): People {
  return { count: names.length, first: names.slice(0, 5).map((name) => ({ id: name, name })) };
}

export const nobodyAt: People = { count: 0, first: [] };

/** The eight arrows that every diagram starts with. */
export const eightArrows: InteractionFacts[] = [
  {
    id: "a1",
    source: "ENGINEERING",
    target: "CCOE",
    label: "",
    meaning: "Usage, forecasts and what was saved",
    rhythm: null,
  },
  {
    id: "a2",
    source: "CCOE",
    target: "ENGINEERING",
    label: "",
    meaning: "Recommendations, anomalies and budgets",
    rhythm: null,
  },
  { id: "a3", source: "PRODUCT", target: "CCOE", label: "", meaning: "Roadmaps and unit economics", rhythm: null },
  { id: "a4", source: "EXECUTIVE", target: "CCOE", label: "", meaning: "Goals and mandate", rhythm: null },
  { id: "a5", source: "FINANCE", target: "CCOE", label: "", meaning: "Budgets and contracts", rhythm: null },
  {
    id: "a6",
    source: "CCOE",
    target: "FINANCE",
    label: "",
    meaning: "Reports for accounting and forecasting",
    rhythm: null,
  },
  {
    id: "a7",
    source: "ENGINEERING",
    target: "PROVIDERS",
    label: "Infrastructure Changes",
    meaning: "What is built and removed",
    rhythm: null,
  },
  {
    id: "a8",
    source: "FINANCE",
    target: "PROVIDERS",
    label: "Rate Negotiations",
    meaning: "Prices and commitments",
    rhythm: null,
  },
];

export function structure(given: Partial<Structure> & { only?: Partial<Record<Persona, People>> } = {}): Structure {
  const { only = {}, ...rest } = given;
  return {
    personas: { ENGINEERING: nobodyAt, PRODUCT: nobodyAt, EXECUTIVE: nobodyAt, FINANCE: nobodyAt, ...only },
    seats: seatKinds.map((kind) => ({ kind, ...nobodyAt })),
    teamCount: 0,
    providers: [],
    interactions: eightArrows,
    ...rest,
  };
}
