import { Button } from "@/components/ui/button";
import { affectedItems } from "@/lib/domain/triage-state";
import { ChoiceButtons } from "./choice-buttons";
import { peopleText } from "./triage-words";
import type { Triage } from "./use-triage";

/** What can be done with the lines that are selected. */
export function SelectionBar({ triage, onSeat }: { triage: Triage; onSeat: () => void }) {
  const { state } = triage;
  if (state.selected.size === 0) return null;
  const items = affectedItems(state);
  const people = items.reduce((sum, { group, person }) => sum + (person ? 1 : group.people), 0);
  const [first] = items;
  if (!first) return null;
  return (
    <section
      aria-label="Selected"
      className="sticky bottom-4 z-20 mx-auto mt-4 flex w-fit max-w-full flex-wrap items-center gap-x-3 gap-y-2 rounded-lg bg-surface-raised px-4 py-3 shadow-floating max-lg:bottom-20 print:hidden"
    >
      <p role="status" className="text-sm font-medium tabular-nums">
        {peopleText(people)} selected
      </p>
      <Button size="small" variant="primary" onClick={() => triage.accept(first.key)}>
        Accept suggestions
      </Button>
      <ChoiceButtons
        about="all that are selected"
        isReachable
        onChoose={(persona) => triage.choose({ persona, functions: [] }, first.key)}
      />
      <Button size="small" onClick={onSeat}>
        CCoE seat
      </Button>
      <Button size="small" variant="quiet" onClick={triage.leave}>
        Clear
      </Button>
    </section>
  );
}
