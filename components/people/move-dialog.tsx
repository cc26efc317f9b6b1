"use client";

import { useState } from "react";
import { ActionDialog } from "@/components/action-dialog";
import { DepartureNote } from "@/components/coverage/departure-note";
import { Button } from "@/components/ui/button";
import { movePersonAction } from "@/lib/actions/people";
import type { Day } from "@/lib/domain/day";
import type { NamedPerson } from "./chosen-people";
import { PostFields, type PostStart } from "./post-fields";

type MoveDialogProps = {
  person: NamedPerson;
  start: PostStart;
  hasLeft: boolean;
  seen: string;
  today: Day;
};

/** A new post from a day on: another unit, manager, title or place, or a return after having left. */
export function MoveDialog({ person, start, hasLeft, seen, today }: MoveDialogProps) {
  const what = hasLeft ? "Employ again" : "Move";
  return (
    <ActionDialog
      trigger={<Button size="small">{what}</Button>}
      title={
        <>
          {what}: <bdi>{person.name}</bdi>
        </>
      }
      description="The post until now stays in the history."
      action={movePersonAction}
      hidden={{ personId: person.id, seen }}
      submit={what}
    >
      {(problem) => <MoveFields start={start} personId={person.id} hasLeft={hasLeft} today={today} problem={problem} />}
    </ActionDialog>
  );
}

type MoveFieldsProps = {
  start: PostStart;
  personId: string;
  hasLeft: boolean;
  today: Day;
  problem: (field: string) => string | undefined;
};

/** Another unit costs the one that they leave something; another title, or coming back, does not. */
function MoveFields({ hasLeft, ...fields }: MoveFieldsProps) {
  const { start, personId, today } = fields;
  const [unitId, setUnitId] = useState(start.unit?.id ?? null);
  const [from, setFrom] = useState(today);
  const isMove = !hasLeft && unitId !== (start.unit?.id ?? null);
  return (
    <>
      <PostFields {...fields} onUnit={setUnitId} onFrom={setFrom} />
      <DepartureNote question={isMove ? { what: "MOVES", personIds: [personId], unitId, from } : null} />
    </>
  );
}
