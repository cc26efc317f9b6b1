"use client";

import { editUnitAction } from "@/lib/actions/units";
import { Card } from "../ui/card";
import type { UnitChoice } from "./parent-select";
import { SettingsForm } from "./settings-form";
import { UnitFields } from "./unit-fields";

type UnitFormProps = {
  unit: { id: string; code: string; name: string; parentId: string };
  units: readonly UnitChoice[];
  seen: string;
};

/** Another name or place for a unit, from a day on. */
export function UnitForm({ unit, units, seen }: UnitFormProps) {
  return (
    <Card className="max-w-xl">
      <SettingsForm
        action={editUnitAction}
        hidden={{ unitId: unit.id, seen }}
        submit="Save"
        saved={JSON.stringify(unit)}
      >
        {(problem) => (
          <UnitFields
            problem={problem}
            units={units}
            unit={unit}
            fromHint="From when the name and the place hold: now, if left empty. What it was before stays on record. A corrected code holds for all days."
          />
        )}
      </SettingsForm>
    </Card>
  );
}
