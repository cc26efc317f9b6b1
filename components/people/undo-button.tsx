import { undoAction } from "@/lib/actions/undo";
import { ActionButton } from "../action-button";

/** Takes a change back from the history. What stands in the way is said beside it. */
export function UndoButton({ changeId, together, title }: { changeId: string; together: number; title: string }) {
  const text = together > 1 ? `Undo for all ${together}` : "Undo";
  return (
    <ActionButton action={undoAction} hidden={{ changeId }} label={`${text}: ${title}`}>
      {text}
    </ActionButton>
  );
}
