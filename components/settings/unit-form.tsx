"use client";

import { useActionState } from "react";
import { newForm } from "@/lib/actions/form-state";
import { editUnitAction } from "@/lib/actions/units";
import { Card } from "../ui/card";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useDoneToast } from "../use-done-toast";
import type { UnitChoice } from "./parent-select";
import { UnitFields } from "./unit-fields";

type UnitFormProps = {
  unit: { id: string; code: string; name: string; parentId: string };
  units: readonly UnitChoice[];
  seen: string;
};

/** Another name or place for a unit, from a day on. */
export function UnitForm({ unit, units, seen }: UnitFormProps) {
  const [state, send] = useActionState(editUnitAction, newForm);
  useDoneToast(state);
  const refused = state.status === "refused" ? state : { problems: [], values: {} };
  return (
    <Card className="max-w-xl">
      <form key={JSON.stringify([unit, refused.values])} action={send} noValidate className="flex flex-col gap-4">
        <FormSummary problems={refused.problems} />
        <input type="hidden" name="unitId" value={unit.id} />
        <input type="hidden" name="seen" value={seen} />
        <UnitFields
          refused={refused}
          units={units}
          unit={unit}
          fromHint="From when the name and the place hold: now, if left empty. What it was before stays on record. A corrected code holds for all days."
        />
        <SubmitButton className="self-start">Save</SubmitButton>
      </form>
    </Card>
  );
}
