"use client";

import { ActionDialog } from "@/components/action-dialog";
import { Button } from "@/components/ui/button";
import { editPersonAction } from "@/lib/actions/people";
import { PersonFields, type PersonStart } from "./person-fields";

/** Corrects who a person is. */
export function EditPersonDialog({ person, seen }: { person: PersonStart & { id: string }; seen: string }) {
  return (
    <ActionDialog
      trigger={<Button size="small">Edit</Button>}
      title={
        <>
          Edit <bdi>{person.name}</bdi>
        </>
      }
      description="What you change here is marked as typed; an import does not silently replace it."
      action={editPersonAction}
      hidden={{ personId: person.id, seen }}
      submit="Save"
    >
      {(problem) => <PersonFields start={person} problem={problem} />}
    </ActionDialog>
  );
}
