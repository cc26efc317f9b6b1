import type { Interval } from "@/lib/domain/interval";
import { lastDayText } from "@/lib/domain/period-text";
import { type DiagramNode, interactionName } from "@/lib/domain/structure";
import { ShowInteraction } from "./hide-interaction";

export type HiddenInteraction = Interval & { id: string; source: DiagramNode; target: DiagramNode; label: string };

type HiddenInteractionsProps = { interactions: readonly HiddenInteraction[]; timeZone: string };

/** Arrows that were taken out of the diagram, with the way back. */
export function HiddenInteractions({ interactions, timeZone }: HiddenInteractionsProps) {
  return (
    <ul className="divide-y divide-line border-y border-line text-sm">
      {interactions.map((interaction) => {
        const name = interactionName(interaction);
        return (
          <li key={interaction.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <span className="min-w-0 wrap-anywhere">
              {name}
              {interaction.until && (
                <span className="text-ink-soft">, until {lastDayText(interaction.until, timeZone)}</span>
              )}
            </span>
            <ShowInteraction interaction={{ id: interaction.id, name }} />
          </li>
        );
      })}
    </ul>
  );
}
