"use client";

import { Plus } from "lucide-react";
import { addUnitAction } from "@/lib/actions/units";
import { ActionDialog } from "../action-dialog";
import { Button } from "../ui/button";
import type { UnitChoice } from "./parent-select";
import { UnitFields } from "./unit-fields";

export function AddUnitDialog({ units }: { units: readonly UnitChoice[] }) {
  const trigger = (
    <Button variant="primary">
      <Plus aria-hidden="true" className="size-4" />
      Add a unit
    </Button>
  );
  return (
    <ActionDialog trigger={trigger} title="Add a unit" action={addUnitAction} hidden={{}} submit="Add unit">
      {(problem) => <UnitFields problem={problem} units={units} fromHint="Today, if left empty." />}
    </ActionDialog>
  );
}
