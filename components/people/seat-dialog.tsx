"use client";

import { ActionDialog } from "@/components/action-dialog";
import { Field, Select } from "@/components/ui/field";
import { fillSeatAction, fillSeatsAction } from "@/lib/actions/seats";
import { type SeatKind, seatKinds, seatNames } from "@/lib/domain/seat";
import type { PeopleDialogProps } from "./assign-dialog";
import { aboutPeople, onlyPerson, peopleText } from "./chosen-people";
import { ShareAndFrom } from "./persona-fields";

const meanings: Record<SeatKind, string> = {
  LEAD: "answers for the CCoE; there is one",
  DEPUTY: "stands in for the lead",
  CORE: "works in the CCoE",
  CHAMPION: "works in a unit, for the CCoE",
  SPONSOR: "an executive who backs it",
  STEERING: "decides where it goes",
  ADVISOR: "is asked",
};

/** Gives one person or many a seat in the CCoE. */
export function SeatDialog({ people, seen, today, ...dialog }: PeopleDialogProps) {
  const only = onlyPerson(people);
  return (
    <ActionDialog
      {...dialog}
      title={
        only ? (
          <>
            A CCoE seat for <bdi>{only.name}</bdi>
          </>
        ) : (
          `CCoE seats for ${peopleText(people)}`
        )
      }
      action={only ? fillSeatAction : fillSeatsAction}
      hidden={{ ...aboutPeople(people), seen }}
      submit={only ? "Give the seat" : "Give the seats"}
    >
      {(problem) => (
        <>
          <Field label="Kind of seat" error={problem("kind")}>
            <Select name="kind" defaultValue="CORE">
              {seatKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {seatNames[kind]} - {meanings[kind]}
                </option>
              ))}
            </Select>
          </Field>
          <ShareAndFrom share={100} today={today} problem={problem} />
        </>
      )}
    </ActionDialog>
  );
}
