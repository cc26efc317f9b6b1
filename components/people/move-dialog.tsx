"use client";

import { ActionDialog } from "@/components/action-dialog";
import { Button } from "@/components/ui/button";
import { movePersonAction } from "@/lib/actions/people";
import type { Day } from "@/lib/domain/day";
import type { NamedPerson } from "./assign-dialog";
import { PostFields, type PostStart } from "./post-fields";
import type { UnitOption } from "./unit-select";

type MoveDialogProps = {
  person: NamedPerson;
  start: PostStart;
  hasLeft: boolean;
  units: readonly UnitOption[];
  seen: string;
  today: Day;
};

/** A new post from a day on: another unit, manager, title or place, or a return after having left. */
export function MoveDialog({ person, start, hasLeft, units, seen, today }: MoveDialogProps) {
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
      {(problem) => <PostFields start={start} units={units} personId={person.id} today={today} problem={problem} />}
    </ActionDialog>
  );
}
