import type { DiagramModel } from "@/lib/diagram/model";
import type { StructureAddress } from "@/lib/domain/structure-address";
import { ArrowList } from "./arrow-list";
import { FinOpsCredit } from "./finops-credit";
import { PersonaCards } from "./persona-cards";
import { ProviderCards } from "./provider-cards";
import { TeamCard } from "./team-card";

/** All that the drawing says, as headings and lists: for screen readers, small windows, and whoever prefers words. */
export function StructureLists({ address, model }: { address: StructureAddress; model: DiagramModel }) {
  return (
    <div className="mt-12 flex flex-col gap-10 max-md:mt-2 print:mt-0 print:break-before-page">
      <PersonaCards address={address} boxes={model.boxes} />
      <TeamCard address={address} circle={model.circle} />
      <ProviderCards address={address} providers={model.providers} />
      <ArrowList arrows={model.arrows} />
      <p className="text-sm text-ink-soft md:hidden print:hidden">
        <FinOpsCredit />
      </p>
    </div>
  );
}
