"use client";

import type { DoneState } from "@/components/action-form";
import { Button } from "@/components/ui/button";
import type { Day } from "@/lib/domain/day";
import type { PeopleRights } from "@/lib/domain/people-row";
import { AssignDialog } from "./assign-dialog";
import type { ChosenPeople } from "./chosen-people";
import { LeavePersonaDialog } from "./leave-persona-dialog";
import { SeatDialog } from "./seat-dialog";

type PeopleCommandsProps = {
  people: ChosenPeople;
  rights: PeopleRights;
  seen: string;
  today: Day;
  onDone: (state: DoneState) => undefined;
};

/** What can be done with people that were chosen, one button each. */
export function PeopleCommands({ rights, ...about }: PeopleCommandsProps) {
  return (
    <>
      {rights.persona && (
        <AssignDialog
          {...about}
          trigger={
            <Button size="small" variant="primary">
              Assign persona
            </Button>
          }
        />
      )}
      {rights.seat && <SeatDialog {...about} trigger={<Button size="small">Give a seat</Button>} />}
      {rights.persona && (
        <>
          <LeavePersonaDialog {...about} what="end" trigger={<Button size="small">End persona</Button>} />
          <LeavePersonaDialog {...about} what="outOfScope" trigger={<Button size="small">Out of scope</Button>} />
        </>
      )}
    </>
  );
}
