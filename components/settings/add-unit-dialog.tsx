"use client";

import { Plus } from "lucide-react";
import { addUnitAction } from "@/lib/actions/units";
import type { UnitOption } from "@/lib/domain/unit";
import { ActionDialog } from "../action-dialog";
import { Button } from "../ui/button";
import { UnitFields } from "./unit-fields";

export function AddUnitDialog({ units, tags }: { units: readonly UnitOption[]; tags: readonly string[] }) {
  const trigger = (
    <Button variant="primary">
      <Plus aria-hidden="true" className="size-4" />
      Add a unit
    </Button>
  );
  return (
    <ActionDialog trigger={trigger} title="Add a unit" action={addUnitAction} hidden={{}} submit="Add unit">
      {(problem) => <UnitFields problem={problem} units={units} tags={tags} fromHint="Today, if left empty." />}
    </ActionDialog>
  );
}
