"use client";

import { useState } from "react";
import { ActionDialog } from "@/components/action-dialog";
import { DepartureNote } from "@/components/coverage/departure-note";
import { DateInput, Field } from "@/components/ui/field";
import { endAssignmentAction, endAssignmentsAction } from "@/lib/actions/assignments";
import { putAllOutOfScopeAction, putOutOfScopeAction } from "@/lib/actions/out-of-scope";
import type { Day } from "@/lib/domain/day";
import { mostLeaving } from "@/lib/domain/departure-question";
import type { PeopleDialogProps } from "./assign-dialog";
import { aboutPeople, type ChosenPeople, namedPeople, onlyPerson, peopleText } from "./chosen-people";

const ways = {
  end: {
    title: "End the persona:",
    text: "They have no persona from that day on, and are to be decided again.",
    submit: "End persona",
    action: { one: endAssignmentAction, many: endAssignmentsAction },
  },
  outOfScope: {
    title: "Out of scope:",
    text: "They need no persona: nobody is asked for one, and coverage does not miss it.",
    submit: "Put out of scope",
    action: { one: putOutOfScopeAction, many: putAllOutOfScopeAction },
  },
} as const;

/** From a day on, one person or many have no persona: to be decided again, or because they need none. */
export function LeavePersonaDialog({
  people,
  seen,
  today,
  what,
  ...dialog
}: PeopleDialogProps & { what: keyof typeof ways }) {
  const only = onlyPerson(people);
  const { title, text, submit, action } = ways[what];
  return (
    <ActionDialog
      {...dialog}
      title={
        <>
          {title} <bdi>{only ? only.name : peopleText(people)}</bdi>
        </>
      }
      description={text}
      action={only ? action.one : action.many}
      hidden={{ ...aboutPeople(people), seen }}
      submit={submit}
    >
      {(problem) => <EndsFrom people={people} today={today} problem={problem("from")} />}
    </ActionDialog>
  );
}

function EndsFrom({ people, today, problem }: { people: ChosenPeople; today: Day; problem: string | undefined }) {
  const [from, setFrom] = useState(today);
  const personIds = namedPeople(people).map(({ id }) => id);
  const isAnswerable = personIds.length > 0 && personIds.length <= mostLeaving;
  return (
    <>
      <Field label="From" hint="Today means now. A persona held until then ends." error={problem}>
        <DateInput name="from" value={from} onChange={(event) => setFrom(event.target.value)} />
      </Field>
      <DepartureNote question={isAnswerable ? { what: "LOSES_PERSONA", personIds, from } : null} />
    </>
  );
}
