import type { Wording } from "./interaction";
import { type Persona, personas } from "./persona";
import type { ProviderSide } from "./provider";
import type { SeatKind } from "./seat";

/** What an arrow of the structure diagram starts or ends at. */
export const diagramNodes = [...personas, "CCOE", "PROVIDERS"] as const;
export type DiagramNode = (typeof diagramNodes)[number];

/** As the boxes of the diagram are headed. */
export const diagramNodeNames: Record<DiagramNode, string> = {
  ENGINEERING: "Engineering/Ops/Infrastructure",
  PRODUCT: "Business/Product Owner",
  EXECUTIVE: "Executive",
  FINANCE: "Finance/Procurement",
  CCOE: "FinOps Team",
  PROVIDERS: "Cloud providers",
};

export type NamedPerson = { id: string; name: string };

/** How many people, and the first few of them by name; never all of them. */
export type People = { count: number; first: readonly NamedPerson[] };

export type SeatHolders = People & { kind: SeatKind };

/** A cloud provider and who answers for it on each side. */
export type ProviderFacts = { id: string; name: string; engineering: People; finance: People };

/** What flows from one node to another. */
export type InteractionFacts = Wording & { id: string; source: DiagramNode; target: DiagramNode };

/** "FinOps Team to Business/Product Owner (Showback)". */
export function interactionName({
  source,
  target,
  label,
}: Pick<InteractionFacts, "source" | "target" | "label">): string {
  const way = `${diagramNodeNames[source]} to ${diagramNodeNames[target]}`;
  return label === "" ? way : `${way} (${label})`;
}

/** The CCoE structure at an instant: of the whole organisation, or with the personas of one unit and those below it. */
export type Structure = {
  personas: Record<Persona, People>;
  /** Holders of every kind of seat, in order of precedence. */
  seats: readonly SeatHolders[];
  /** People with any seat, each once. */
  teamCount: number;
  providers: readonly ProviderFacts[];
  interactions: readonly InteractionFacts[];
};

/** How many stand at a node. An interaction whose source has none does not happen, whatever the drawing says. */
export function countAt(structure: Structure, node: DiagramNode): number {
  if (node === "CCOE") return structure.teamCount;
  if (node === "PROVIDERS") return structure.providers.length;
  return structure.personas[node].count;
}

/** How many are in each box. */
export function countsOf({
  personas: { ENGINEERING, PRODUCT, EXECUTIVE, FINANCE },
}: Structure): Record<Persona, number> {
  return {
    ENGINEERING: ENGINEERING.count,
    PRODUCT: PRODUCT.count,
    EXECUTIVE: EXECUTIVE.count,
    FINANCE: FINANCE.count,
  };
}

/** One of the people in an open box; `isCover` when they stand in it only by covering for the persona. */
export type BoxPerson = {
  id: string;
  name: string;
  title: string;
  unitName: string | null;
  from: Date;
  isCover: boolean;
};

/** Where a person sits on the diagram. */
export type PersonPlace = {
  id: string;
  name: string;
  title: string;
  /** The units from the top down to their own; empty for who is not employed, or in none. */
  path: readonly { id: string; name: string }[];
  persona: Persona | null;
  covers: readonly { persona: Persona; unitName: string; isDeputy: boolean }[];
  seats: readonly SeatKind[];
  answers: readonly { providerName: string; side: ProviderSide }[];
  /** The boxes that count them, in the part of the organisation that is shown. */
  boxes: readonly Persona[];
};
