import { type Persona, personaNames } from "@/lib/domain/persona";
import { type ProviderSide, providerSideNames } from "@/lib/domain/provider";
import type { SeatKind } from "@/lib/domain/seat";
import { SeatBadge } from "../ui/seat-badge";

type MyDutiesProps = {
  seats: readonly { id: string; kind: SeatKind; share: number }[];
  covers: readonly { id: string; unit: { name: string }; persona: Persona; isDeputy: boolean }[];
  providerCovers: readonly { id: string; providerName: string; side: ProviderSide }[];
};

/** What else one does: seats in the CCoE, further units, providers. Nothing where there is nothing. */
export function MyDuties({ seats, covers, providerCovers }: MyDutiesProps) {
  if (seats.length + covers.length + providerCovers.length === 0) return null;
  return (
    <ul className="mt-4 flex flex-col gap-2 text-sm">
      {seats.map(({ id, kind, share }) => (
        <li key={id} className="flex items-center gap-2">
          <SeatBadge kind={kind} /> in the CCoE{share < 100 && `, ${share} % of your time`}
        </li>
      ))}
      {covers.map(({ id, unit, persona, isDeputy }) => (
        <li key={id}>
          {isDeputy ? "Deputy for" : "Covers"} {personaNames[persona]} for <bdi>{unit.name}</bdi>
        </li>
      ))}
      {providerCovers.map(({ id, providerName, side }) => (
        <li key={id}>
          Answers for <bdi>{providerName}</bdi>, {providerSideNames[side].toLowerCase()} side
        </li>
      ))}
    </ul>
  );
}
