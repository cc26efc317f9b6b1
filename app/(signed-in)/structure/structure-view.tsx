import { BoxPeople } from "@/components/structure/box-people";
import { EmptyStructure } from "@/components/structure/empty-structure";
import { PersonFinder } from "@/components/structure/person-finder";
import { PersonPlaceNote } from "@/components/structure/person-place-note";
import { StructureActions } from "@/components/structure/structure-actions";
import { StructureFigure } from "@/components/structure/structure-figure";
import { StructureLists } from "@/components/structure/structure-lists";
import { UnitSelect } from "@/components/structure/unit-select";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { findByName } from "@/lib/data/find-by-name";
import { listBox } from "@/lib/data/structure-box";
import { listUnitOptions } from "@/lib/data/unit-tree";
import { layoutOf } from "@/lib/diagram/layout";
import { svgOf } from "@/lib/diagram/svg";
import { screen } from "@/lib/diagram/theme";
import { type Granted, grant, may } from "@/lib/domain/access";
import { boxPlace, type StructureAddress } from "@/lib/domain/structure-address";
import { diagramLinks } from "./diagram-links";
import { readDiagram } from "./read-diagram";

type StructureViewProps = { actor: Granted<"structure:read">; address: StructureAddress };

export async function StructureView({ actor, address }: StructureViewProps) {
  const reader = grant(actor, "people:read");
  const { moment, scope, structure, place, model } = await readDiagram(actor, address);
  const { at } = moment;
  const after = address.after === null ? null : boxPlace(address.after);
  const [units, finds, box] = await Promise.all([
    listUnitOptions(reader, at),
    address.find === null ? null : findByName(reader, address.find, at),
    address.box === null ? null : listBox(actor, address.box, { at, scope, after }),
  ]);
  const svg = svgOf(layoutOf(model, { isFramed: false }), { theme: screen, linkOf: diagramLinks(address) });
  const isEmpty = structure.teamCount === 0 && model.boxes.every(({ count }) => count === 0);

  return (
    <div className="structure-sheet">
      <PageHeader
        title="Structure"
        lede={`${model.organisation}, ${scope ? scope.name : "whole organisation"}, ${moment.isToday ? "today" : `as of ${model.day}`}`}
        actions={<StructureActions address={address} />}
      />
      <div className="mb-6 grid items-start gap-4 md:grid-cols-[1fr_18rem] print:hidden">
        <PersonFinder address={address} finds={finds} />
        <UnitSelect address={address} units={units} />
      </div>
      {address.unit !== null && scope === null && (
        <Notice tone="warning" title={`This unit did not exist on ${model.day}`} className="mb-6">
          The whole organisation is shown.
        </Notice>
      )}
      {address.person !== null && <PersonPlaceNote address={address} place={place} scopeName={scope?.name ?? null} />}
      {isEmpty && moment.isToday && scope === null && <EmptyStructure mayAssign={may(actor.role, "persona:assign")} />}
      <StructureFigure svg={svg} />
      {address.box !== null && box !== null && (
        <BoxPeople address={address} persona={address.box} count={structure.personas[address.box].count} {...box} />
      )}
      <StructureLists address={address} model={model} />
    </div>
  );
}
