import type { Persona } from "@/lib/domain/persona";
import { diagramNodeNames } from "@/lib/domain/structure";
import type { StructureAddress } from "@/lib/domain/structure-address";
import { GapLinks } from "./gap-links";
import type { StructureRights } from "./structure-rights";

type PersonaGapProps = { address: StructureAddress; persona: Persona; count: number; rights: StructureRights };

/** Ways to mend a box with nobody in it, or with one person alone, for who may. */
export function PersonaGap({ address, persona, count, rights: { mayMend, mayAssign } }: PersonaGapProps) {
  if (!mayMend || count > 1) return null;
  const kind = count === 0 ? "EMPTY_CELL" : "SINGLE_POINT";
  return <GapLinks address={address} kind={kind} of={diagramNodeNames[persona]} mayAssign={mayAssign} />;
}
