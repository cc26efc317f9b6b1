"use client";

import { Field } from "@/components/ui/field";
import { UnitPicker } from "@/components/units/unit-picker";
import type { RequirementScope } from "@/lib/domain/requirement-scope";
import type { EditContext } from "./edit-context";
import { InlineSelect } from "./inline-controls";

type Of = RequirementScope["of"];

const options: readonly { value: Of; label: string }[] = [
  { value: "MATERIAL_UNITS", label: "Every material unit" },
  { value: "TOP_LEVEL_UNITS", label: "Every top-level unit" },
  { value: "ALL_UNITS", label: "Every unit" },
  { value: "UNIT", label: "The unit" },
  { value: "SUBTREE", label: "Every unit from the top down of" },
  { value: "TAG", label: "Every unit with the tag" },
];

type ScopeControlProps = {
  number: number;
  scope: RequirementScope;
  onChange: (scope: RequirementScope) => void;
  context: Pick<EditContext, "tags" | "words" | "nameUnit">;
};

/** Which units a rule speaks of, and which one or which tag where it names one. */
export function ScopeControl({ number, scope, onChange, context: { tags, words, nameUnit } }: ScopeControlProps) {
  const unitId = "unitId" in scope ? scope.unitId : null;
  function choose(of: Of) {
    if (of === "UNIT" || of === "SUBTREE") onChange({ of, unitId: unitId ?? "" });
    else if (of === "TAG") onChange({ of, tag: tags[0] ?? "" });
    else onChange({ of });
  }
  return (
    <>
      <InlineSelect label={`Rule ${number}: which units`} value={scope.of} options={options} onChange={choose} />
      {"unitId" in scope && (
        <div className="mx-0.5 inline-block w-60 max-w-full align-middle leading-normal">
          <Field label={`Rule ${number}: unit`} labelHidden>
            <UnitPicker
              start={scope.unitId === "" ? null : { id: scope.unitId, name: words.unitName(scope.unitId) }}
              none="Choose a unit"
              onChoose={(id, unit) => {
                if (unit) nameUnit(unit);
                onChange({ ...scope, unitId: id ?? "" });
              }}
            />
          </Field>
        </div>
      )}
      {scope.of === "TAG" && (
        <InlineSelect
          label={`Rule ${number}: tag`}
          value={scope.tag}
          options={tagOptions(tags, scope.tag)}
          onChange={(tag) => onChange({ of: "TAG", tag })}
        />
      )}
    </>
  );
}

/** Those that units have, and the one that is chosen although no unit has it. */
function tagOptions(tags: readonly string[], chosen: string): { value: string; label: string }[] {
  if (chosen === "" && tags.length === 0) return [{ value: "", label: "no unit has a tag yet" }];
  return [...new Set([...tags, chosen])].filter((tag) => tag !== "").map((tag) => ({ value: tag, label: tag }));
}
