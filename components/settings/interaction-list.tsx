import { ArrowRight } from "lucide-react";
import { endInteractionAction, moveInteractionAction } from "@/lib/actions/interactions";
import { rhythmNames, type Wording } from "@/lib/domain/interaction";
import type { Interval } from "@/lib/domain/interval";
import { periodText } from "@/lib/domain/period-text";
import { type DiagramNode, diagramNodeNames, interactionName } from "@/lib/domain/structure";
import { MoveButtons } from "../move-buttons";
import { Badge } from "../ui/badge";
import { EndDialog } from "./end-dialog";
import { RewordInteractionDialog } from "./interaction-dialogs";

type Interaction = Interval & Wording & { id: string; source: DiagramNode; target: DiagramNode };

type InteractionListProps = { interactions: readonly Interaction[]; at: Date; timeZone: string };

/** The arrows of the diagram in their order, with what can be done to each. */
export function InteractionList({ interactions, at, timeZone }: InteractionListProps) {
  return (
    <ol className="divide-y divide-line border-y border-line">
      {interactions.map(({ id, source, target, label, meaning, rhythm, ...period }, index) => {
        const name = interactionName({ source, target, label });
        const field = { name: "interactionId", value: id };
        const isPlain = period.from <= at && period.until === null;
        return (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
            <div className="min-w-0 flex-1 basis-72">
              <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
                {diagramNodeNames[source]}
                <ArrowRight aria-label="to" role="img" className="size-4 shrink-0 text-ink-soft" />
                {diagramNodeNames[target]}
                {label !== "" && <Badge tone="accent">{label}</Badge>}
                {rhythm !== null && <Badge>{rhythmNames[rhythm]}</Badge>}
                {!isPlain && <Badge>{periodText(period, { at, timeZone })}</Badge>}
              </p>
              {meaning !== "" && <p className="mt-0.5 text-sm text-pretty text-ink-soft">{meaning}</p>}
            </div>
            <span className="inline-flex flex-wrap items-center gap-1">
              <RewordInteractionDialog interaction={{ id, name, label, meaning, rhythm }} />
              <EndDialog
                name={name}
                description="The diagram shows it no longer. Past days keep it."
                field={field}
                action={endInteractionAction}
              />
              <MoveButtons
                name={name}
                field={field}
                action={moveInteractionAction}
                isFirst={index === 0}
                isLast={index === interactions.length - 1}
              />
            </span>
          </li>
        );
      })}
    </ol>
  );
}
