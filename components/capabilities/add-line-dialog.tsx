"use client";

import { addCapabilityLineAction } from "@/lib/actions/capabilities";
import { ActionDialog } from "../action-dialog";
import { Button } from "../ui/button";
import { LineFields } from "./capability-head";

/** Adds a capability of the organisation's own, or an activity of one. */
export function AddLineDialog() {
  return (
    <ActionDialog
      trigger={<Button>Add a row</Button>}
      title="Add a row"
      description="A capability of your own, or an activity of one that is there already."
      action={addCapabilityLineAction}
      hidden={{}}
      submit="Add"
    >
      {(problem) => <LineFields problem={problem} />}
    </ActionDialog>
  );
}
