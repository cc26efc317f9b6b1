import { BoxPeople } from "@/components/structure/box-people";
import { DetailSegments } from "@/components/structure/detail-segments";
import { EmptyStructure } from "@/components/structure/empty-structure";
import { HiddenArrows } from "@/components/structure/hidden-arrows";
import { PersonFinder } from "@/components/structure/person-finder";
import { PersonPlaceNote } from "@/components/structure/person-place-note";
import { Presentation } from "@/components/structure/presentation";
import { StructureActions } from "@/components/structure/structure-actions";
import { StructureFigure } from "@/components/structure/structure-figure";
import { StructureLists } from "@/components/structure/structure-lists";
import type { StructureRights } from "@/components/structure/structure-rights";
import { UnitSelect } from "@/components/structure/unit-select";
import { WayBack } from "@/components/structure/way-back";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { listHiddenInteractions } from "@/lib/data/diagram-settings";
import { findByName } from "@/lib/data/find-by-name";
import { listOpenSeats } from "@/lib/data/open-seat-list";
import { listBox } from "@/lib/data/structure-box";
import { arrowNote } from "@/lib/diagram/arrow-ends";
import { layoutOf } from "@/lib/diagram/layout";
import { svgOf } from "@/lib/diagram/svg";
import { screen } from "@/lib/diagram/theme";
import { type Actor, type Granted, grant, may } from "@/lib/domain/access";
import { holdsAt } from "@/lib/domain/interval";
import { boxPlace, type StructureAddress } from "@/lib/domain/structure-address";
import { diagramLinks } from "./diagram-links";
import { readDiagram } from "./read-diagram";

type StructureViewProps = { actor: Granted<"structure:read">; address: StructureAddress };

export async function StructureView({ actor, address }: StructureViewProps) {
  const reader = grant(actor, "people:read");
  const { moment, scope, structure, place, model } = await readDiagram(actor, address);
  const { at } = moment;
  const after = address.after === null ? null : boxPlace(address.after);
  const rights = rightsOf(actor, moment.isToday);
  const [finds, box, hidden, openSeats] = await Promise.all([
    address.find === null ? null : findByName(reader, address.find, at),
    address.box === null ? null : listBox(actor, address.box, { at, scope, after }),
    rights.mayEdit ? listHiddenInteractions(grant(actor, "diagram:write"), at) : [],
    rights.mayMend ? openCcoeSeats(actor, at) : [],
  ]);
  const notes = model.arrows.map((arrow) => arrowNote(model, arrow));
  const linkOf = diagramLinks({ address, model, notes });
  const layout = layoutOf(model, { frame: "none" });
  const svg = svgOf(layout, { theme: screen, linkOf });
  const isEmpty = structure.teamCount === 0 && model.boxes.every(({ count }) => count === 0);

  return (
    <div className="structure-sheet">
      <PageHeader
        title="Structure"
        lede={`${model.organisation}, ${scope ? scope.name : "whole organisation"}, ${moment.isToday ? "today" : `as of ${model.day}`}`}
        actions={<StructureActions address={address} mayEmbed={rights.mayEmbed} />}
      />
      <div className="mb-6 grid items-start gap-4 md:grid-cols-[1fr_auto] lg:grid-cols-[1fr_auto_18rem] print:hidden">
        <PersonFinder address={address} finds={finds} />
        <DetailSegments address={address} />
        <UnitSelect
          address={address}
          unit={address.unit !== null && scope ? { id: address.unit, name: scope.name } : null}
        />
      </div>
      {address.unit !== null && scope === null && (
        <Notice tone="warning" title={`This unit did not exist on ${model.day}`} className="mb-6">
          The whole organisation is shown.
        </Notice>
      )}
      {address.person !== null && <PersonPlaceNote address={address} place={place} scopeName={scope?.name ?? null} />}
      {isEmpty && moment.isToday && scope === null && <EmptyStructure mayAssign={may(actor.role, "persona:assign")} />}
      <StructureFigure svg={svg} notes={notes} />
      <WayBack address={address}>
        {address.box !== null && box !== null && (
          <BoxPeople
            address={address}
            persona={address.box}
            count={structure.personas[address.box].count}
            rights={rights}
            {...box}
          />
        )}
        <StructureLists address={address} model={model} rights={rights} openSeats={openSeats} />
        <HiddenArrows interactions={hidden} timeZone={moment.timeZone} />
      </WayBack>
      {address.present !== null && (
        <Presentation
          address={address}
          svg={svgOf(layout, { theme: screen, id: "presented" })}
          organisation={model.organisation}
          scope={model.scope}
          day={model.day}
        />
      )}
    </div>
  );
}

/** Positions of the CCoE that are open at an instant. */
async function openCcoeSeats(actor: Actor, at: Date) {
  const { open } = await listOpenSeats(grant(actor, "coverage:read"), at);
  return open.filter((seat) => holdsAt(seat, at)).map(({ id, seat, title }) => ({ id, seat, title }));
}

function rightsOf({ role }: Actor, isToday: boolean): StructureRights {
  return {
    mayMend: may(role, "coverage:read"),
    mayAssign: isToday && may(role, "persona:assign"),
    mayEdit: isToday && may(role, "diagram:write"),
    mayEmbed: may(role, "embed:write"),
  };
}
