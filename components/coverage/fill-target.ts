import { type Persona, personaNames } from "@/lib/domain/persona";
import { type ProviderSide, providerSideNames } from "@/lib/domain/provider";

/** What somebody is chosen for: a cell of a unit, or a side of a provider. */
export type FillTarget = CellTarget | ProviderTarget;
export type CellTarget = { unit: { id: string; name: string }; persona: Persona };
export type ProviderTarget = { provider: { id: string; name: string }; side: ProviderSide };

/** "Finance/Procurement for Payments", "Finance side of AWS" */
export function targetName(target: FillTarget): string {
  if ("unit" in target) return `${personaNames[target.persona]} for ${target.unit.name}`;
  return `${providerSideNames[target.side]} side of ${target.provider.name}`;
}

/** Says which target, in an address and as a React key. */
export function targetQuery(target: FillTarget): string {
  const parts =
    "unit" in target
      ? { unit: target.unit.id, persona: target.persona }
      : { provider: target.provider.id, side: target.side };
  return new URLSearchParams(parts).toString();
}
