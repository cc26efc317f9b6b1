"use client";

import { editUnitAction } from "@/lib/actions/units";
import type { UnitOption } from "@/lib/domain/unit";
import { Card } from "../ui/card";
import { SettingsForm } from "./settings-form";
import { UnitFields } from "./unit-fields";

type UnitFormProps = {
  unit: { id: string; code: string; name: string; parentId: string; tags: readonly string[] };
  units: readonly UnitOption[];
  tags: readonly string[];
  seen: string;
};

/** Another name, place or tags for a unit, from a day on. */
export function UnitForm({ unit, units, tags, seen }: UnitFormProps) {
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
            tags={tags}
            fromHint="From when the name, the place and the tags hold: now, if left empty. What it was before stays on record. A corrected code holds for all days."
          />
        )}
      </SettingsForm>
    </Card>
  );
}
