import { type HiddenInteraction, HiddenInteractions } from "../settings/hidden-interactions";

type HiddenArrowsProps = { interactions: readonly HiddenInteraction[]; timeZone: string };

/** For who edits the diagram: what was taken out of it, folded away. */
export function HiddenArrows({ interactions, timeZone }: HiddenArrowsProps) {
  if (interactions.length === 0) return null;
  return (
    <details className="mt-6 text-sm print:hidden">
      <summary className="w-fit cursor-pointer rounded-sm font-medium">
        {interactions.length === 1 ? "1 hidden interaction" : `${interactions.length} hidden interactions`}
      </summary>
      <div className="mt-3">
        <HiddenInteractions interactions={interactions} timeZone={timeZone} />
      </div>
    </details>
  );
}
