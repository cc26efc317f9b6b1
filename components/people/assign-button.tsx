"use client";

import { Button } from "@/components/ui/button";
import { AssignDialog, type PeopleDialogProps } from "./assign-dialog";
import type { PersonaStart } from "./persona-fields";
import { SeatDialog } from "./seat-dialog";

type ButtonProps = Pick<PeopleDialogProps, "people" | "seen" | "today">;

export function AssignButton({ start, ...about }: ButtonProps & { start: PersonaStart }) {
  const trigger = (
    <Button size="small" variant="primary">
      {start.persona ? "Change persona" : "Assign persona"}
    </Button>
  );
  return <AssignDialog {...about} start={start} trigger={trigger} />;
}

export function SeatButton(about: ButtonProps) {
  return <SeatDialog {...about} trigger={<Button size="small">Give a seat</Button>} />;
}
