"use client";

import type { ReactElement } from "react";
import { ActionDialog } from "@/components/action-dialog";
import type { DoneState } from "@/components/action-form";
import { assignPersonaAction, assignPersonasAction } from "@/lib/actions/assignments";
import type { Day } from "@/lib/domain/day";
import { aboutPeople, type ChosenPeople, onlyPerson, peopleText } from "./chosen-people";
import { PersonaFields, type PersonaStart } from "./persona-fields";

/** What every dialog about people is given. `seen` is the audit number of the page that it stands on. */
export type PeopleDialogProps = {
  people: ChosenPeople;
  seen: string;
  today: Day;
  trigger?: ReactElement | undefined;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  onDone?: ((state: DoneState) => undefined) | undefined;
};

type AssignDialogProps = PeopleDialogProps & { start?: PersonaStart | undefined };

const anything: PersonaStart = { persona: null, functions: [], share: 100 };

/** Gives one person or many a persona. */
export function AssignDialog({ people, seen, today, start = anything, ...dialog }: AssignDialogProps) {
  const only = onlyPerson(people);
  return (
    <ActionDialog
      {...dialog}
      title={
        only ? (
          <>
            Assign a persona to <bdi>{only.name}</bdi>
          </>
        ) : (
          `Assign a persona to ${peopleText(people)}`
        )
      }
      action={only ? assignPersonaAction : assignPersonasAction}
      hidden={{ ...aboutPeople(people), seen }}
      submit="Assign"
    >
      {(problem) => <PersonaFields start={start} today={today} problem={problem} />}
    </ActionDialog>
  );
}
