"use client";

import { Plus } from "lucide-react";
import { addUnitAction } from "@/lib/actions/units";
import { FormDialog } from "../form-dialog";
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
    <FormDialog trigger={trigger} title="Add a unit" action={addUnitAction} submit={{ label: "Add unit" }}>
      {(refused) => <UnitFields refused={refused} units={units} fromHint="Today, if left empty." />}
    </FormDialog>
  );
}
