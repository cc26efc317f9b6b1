import type { DiagramModel } from "@/lib/diagram/model";
import type { StructureAddress } from "@/lib/domain/structure-address";
import { ArrowList } from "./arrow-list";
import { FinOpsCredit } from "./finops-credit";
import { PersonaCards } from "./persona-cards";
import { ProviderCards } from "./provider-cards";
import type { StructureRights } from "./structure-rights";
import { type OpenCcoeSeat, TeamCard } from "./team-card";

type StructureListsProps = {
  address: StructureAddress;
  model: DiagramModel;
  rights: StructureRights;
  openSeats: readonly OpenCcoeSeat[];
};

/** All that the drawing says, as headings and lists: for screen readers, small windows, and whoever prefers words. */
export function StructureLists({ address, model, rights, openSeats }: StructureListsProps) {
  return (
    <div id="lists" tabIndex={-1} className="mt-12 flex flex-col gap-10 max-md:mt-2 print:mt-0 print:break-before-page">
      <PersonaCards address={address} boxes={model.boxes} rights={rights} />
      <TeamCard address={address} circle={model.circle} rights={rights} openSeats={openSeats} />
      <ProviderCards address={address} providers={model.providers} rights={rights} />
      <ArrowList address={address} model={model} rights={rights} />
      <p className="text-sm text-ink-soft md:hidden print:hidden">
        <FinOpsCredit />
      </p>
    </div>
  );
}
