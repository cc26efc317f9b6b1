import { ArrowRight } from "lucide-react";
import { type ArrowNote, arrowNote } from "@/lib/diagram/arrow-ends";
import type { DiagramModel, ModelArrow } from "@/lib/diagram/model";
import type { GapKind } from "@/lib/domain/gap-kind";
import type { DiagramNode } from "@/lib/domain/structure";
import type { StructureAddress } from "@/lib/domain/structure-address";
import { HideInteraction } from "../settings/hide-interaction";
import { AddInteractionDialog, RewordInteractionDialog } from "../settings/interaction-dialogs";
import { ArrowFacts } from "./arrow-note";
import { GapLinks } from "./gap-links";
import { Nobody } from "./nobody";
import { SingleHolder } from "./single-holder";
import type { StructureRights } from "./structure-rights";

type ArrowListProps = { address: StructureAddress; model: DiagramModel; rights: StructureRights };

/** The arrows in words, each with what can be done to it. */
export function ArrowList({ address, model, rights }: ArrowListProps) {
  return (
    <section aria-labelledby="interactions">
      <div className="mb-3 flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <h2 id="interactions" className="text-lg">
          What flows between them
        </h2>
        {rights.mayEdit && (
          <span className="print:hidden">
            <AddInteractionDialog size="small" />
          </span>
        )}
      </div>
      {model.arrows.length === 0 && <p className="text-sm text-ink-soft">The diagram has no arrows on this day.</p>}
      <ul className="grid gap-x-8 rounded-lg border border-line bg-surface-raised px-5 text-sm shadow-raised empty:hidden lg:grid-cols-2">
        {model.arrows.map((arrow) => (
          <li
            key={arrow.id}
            id={`interaction-${arrow.id}`}
            tabIndex={-1}
            data-part={arrow.id}
            className="scroll-mt-20 break-inside-avoid border-line py-3.5 target:bg-accent-soft not-first:border-t lg:nth-2:border-t-0"
          >
            <Arrow address={address} arrow={arrow} note={arrowNote(model, arrow)} rights={rights} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type ArrowProps = { address: StructureAddress; arrow: ModelArrow; note: ArrowNote; rights: StructureRights };

function Arrow({ address, arrow, note, rights }: ArrowProps) {
  const { id, label, flow, rhythm, isBroken } = arrow;
  const { name, source, target } = note;
  return (
    <>
      <h3 className="flex flex-wrap items-center gap-x-1.5 text-sm">
        {source.title}
        <ArrowRight aria-label="to" role="img" className="size-4 text-ink-soft" />
        {target.title}
        {isBroken && <Nobody />}
        {source.isSingle && <SingleHolder />}
      </h3>
      <p className="mt-0.5 text-pretty wrap-anywhere">
        {label !== "" && <strong className="font-medium">{flow === "" ? label : `${label}: `}</strong>}
        {flow}
      </p>
      <ArrowFacts note={note} />
      {rights.mayMend && isBroken && source.node !== "PROVIDERS" && (
        <GapLinks address={address} kind={gapOf(source.node)} of={name} mayAssign={rights.mayAssign} />
      )}
      {rights.mayEdit && (
        <div className="mt-1 -ml-2 flex flex-wrap print:hidden">
          <RewordInteractionDialog interaction={{ id, name, label, meaning: flow, rhythm }} />
          <HideInteraction interaction={{ id, name }} />
        </div>
      )}
    </>
  );
}

const gapOf = (node: DiagramNode): GapKind => (node === "CCOE" ? "CORE_LEAD" : "EMPTY_CELL");
