import { endInteractionAction, showInteractionAction } from "@/lib/actions/interactions";
import { ActionButton } from "../action-button";

type InteractionButtonProps = { interaction: { id: string; name: string } };

/** Takes an arrow out of the diagram, from now on. */
export function HideInteraction({ interaction: { id, name } }: InteractionButtonProps) {
  return (
    <ActionButton action={endInteractionAction} hidden={{ interactionId: id }} label={`Hide ${name}`}>
      Hide
    </ActionButton>
  );
}

export function ShowInteraction({ interaction: { id, name } }: InteractionButtonProps) {
  return (
    <ActionButton action={showInteractionAction} hidden={{ interactionId: id }} label={`Show again: ${name}`}>
      Show again
    </ActionButton>
  );
}
