"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { startTransition, useActionState } from "react";
import { type FormState, newForm } from "@/lib/actions/form-state";
import type { Direction } from "@/lib/domain/position";
import { IconButton } from "./ui/button";
import { useDoneToast } from "./use-done-toast";

type MoveButtonsProps = {
  /** What is moved, for the names of the buttons. */
  name: string;
  /** The field that says which, and its value. */
  field: { name: string; value: string };
  /** What the form says beside. */
  also?: Readonly<Record<string, string>>;
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  isFirst: boolean;
  isLast: boolean;
};

/** Changes places with the neighbour above or below. */
export function MoveButtons({ name, field, also = {}, action, isFirst, isLast }: MoveButtonsProps) {
  const [state, send, pending] = useActionState(action, newForm);
  useDoneToast(state);

  function move(direction: Direction) {
    const formData = new FormData();
    formData.set(field.name, field.value);
    for (const [key, value] of Object.entries(also)) formData.set(key, value);
    formData.set("direction", direction);
    startTransition(() => send(formData));
  }

  return (
    <span className="inline-flex gap-1">
      <IconButton
        size="small"
        label={`Move ${name} up`}
        disabled={isFirst}
        pending={pending}
        onClick={() => move("up")}
      >
        <ArrowUp aria-hidden="true" className="size-4" />
      </IconButton>
      <IconButton
        size="small"
        label={`Move ${name} down`}
        disabled={isLast}
        pending={pending}
        onClick={() => move("down")}
      >
        <ArrowDown aria-hidden="true" className="size-4" />
      </IconButton>
    </span>
  );
}
