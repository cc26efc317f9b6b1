"use client";

import { Plus } from "lucide-react";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { ActionDialog } from "@/components/action-dialog";
import { Button } from "@/components/ui/button";
import { addPersonAction } from "@/lib/actions/people";
import type { Day } from "@/lib/domain/day";
import { nobodyYet, PersonFields } from "./person-fields";
import { noPost, PostFields } from "./post-fields";
import type { UnitOption } from "./unit-select";

/** Enters one new person, then shows them. Many come by an import. */
export function AddPersonDialog({ units, today }: { units: readonly UnitOption[]; today: Day }) {
  const router = useRouter();
  return (
    <ActionDialog
      trigger={
        <Button>
          <Plus aria-hidden="true" className="size-4" />
          Add a person
        </Button>
      }
      title="Add a person"
      description="One new person with their first post. To enter many, import a file."
      action={addPersonAction}
      hidden={{}}
      submit="Add"
      onDone={({ results }) => {
        const added = results?.[0];
        if (added) router.push(`/people/${added.personId}` as Route);
        return undefined;
      }}
    >
      {(problem) => (
        <>
          <PersonFields start={nobodyYet} problem={problem} />
          <PostFields start={noPost} units={units} today={today} problem={problem} />
        </>
      )}
    </ActionDialog>
  );
}
