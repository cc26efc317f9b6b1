"use client";

import { type ReactElement, type ReactNode, useState } from "react";
import { ActionForm, type DoneState, type FormAction, type ProblemFinder } from "./action-form";
import { Dialog } from "./ui/dialog";

type ActionDialogProps = {
  /** The button that opens it. Leave it out when `open` is controlled from elsewhere. */
  trigger?: ReactElement | undefined;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  title: ReactNode;
  description?: ReactNode;
  action: FormAction;
  hidden: Record<string, string | readonly string[]>;
  submit: string;
  danger?: boolean | undefined;
  /** Closes the dialog unless it says to stay. */
  onDone?: ((state: DoneState) => "stay" | undefined) | undefined;
  /** The fields, if it takes more than a press. */
  children?: ((problem: ProblemFinder) => ReactNode) | undefined;
};

/** A dialog around one form, which closes when it is done. */
export function ActionDialog({ trigger, open, onOpenChange, title, description, onDone, ...form }: ActionDialogProps) {
  const [isOpen, setOpen] = useState(false);
  const change = onOpenChange ?? setOpen;
  const done = (state: DoneState) => {
    if (onDone?.(state) !== "stay") change(false);
  };
  return (
    <Dialog trigger={trigger} open={open ?? isOpen} onOpenChange={change} title={title} description={description}>
      <ActionForm {...form} onDone={done} />
    </Dialog>
  );
}
