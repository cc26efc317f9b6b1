"use client";

import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import { SearchField } from "@/components/ui/search-field";
import { UnitPicker } from "@/components/units/unit-picker";
import { useUrlFilters } from "@/components/use-url-filters";
import type { Day } from "@/lib/domain/day";
import { gapKindNames, gapKinds, severities, severityNames } from "@/lib/domain/gap-kind";
import { lifeStateNames, lifeStates, type Named } from "@/lib/domain/gap-life";
import { personaNames, personas } from "@/lib/domain/persona";

type GapListFiltersProps = {
  /** The unit that is chosen by the address. */
  unit: { id: string; name: string } | null;
  asOf: Day | undefined;
  owners: readonly Named[];
};

const filters = [
  "q",
  "kind",
  "severity",
  "state",
  "owner",
  "unit",
  "persona",
  "overdue",
  "expiring",
  "reopened",
  "group",
] as const;

const fieldClasses = "w-40 max-md:flex-1 max-md:basis-36";

/** Search and filters of the gaps. They live in the address, which can be kept and sent. */
export function GapListFilters({ unit, asOf, owners }: GapListFiltersProps) {
  const { isPending, clearings, isNarrowed, set, bound, clear } = useUrlFilters(filters);
  return (
    <div aria-busy={isPending || undefined} className="mb-4 flex flex-wrap items-end gap-3 print:hidden">
      {/* Made anew when the filters are cleared, so that its text goes too. */}
      <SearchField key={clearings} label="Search gaps" placeholder="Unit, person or owner" className="md:max-w-64" />
      <Field label="Unit" className={fieldClasses}>
        <UnitPicker
          key={clearings}
          start={unit}
          none="All units"
          asOf={asOf}
          onChoose={(unitId) => set("unit", unitId)}
        />
      </Field>
      <Choice
        label="Kind"
        {...bound("kind")}
        all="Every kind"
        options={gapKinds.map((each) => [each, gapKindNames[each]])}
      />
      <Choice
        label="Severity"
        {...bound("severity")}
        all="Any"
        options={severities.map((each) => [each, severityNames[each]])}
      />
      <Choice
        label="State"
        {...bound("state")}
        all="Any"
        options={lifeStates.filter((each) => each !== "CLOSED").map((each) => [each, lifeStateNames[each]])}
      />
      <Choice
        label="Owner"
        {...bound("owner")}
        all="Anybody"
        options={[["ME", "Me"], ["NONE", "Nobody"], ...owners.map(({ id, name }) => [id, name] as const)]}
      />
      <Choice
        label="Persona"
        {...bound("persona")}
        all="All personas"
        options={personas.map((each) => [each, personaNames[each]])}
      />
      <Choice label="Due" {...bound("overdue")} all="Any day" options={[["1", "Overdue"]]} />
      <Choice label="Waiver" {...bound("expiring")} all="Any or none" options={[["1", "Ends within 30 days"]]} />
      <Choice
        label="Show"
        {...bound("group")}
        all="One list"
        options={[
          ["kind", "By kind"],
          ["unit", "By unit"],
        ]}
      />
      {isNarrowed && (
        <Button variant="quiet" onClick={clear}>
          Clear
        </Button>
      )}
    </div>
  );
}

type ChoiceProps = {
  label: string;
  all: string;
  options: readonly (readonly [string, string])[];
  value: string;
  onChange: (event: { target: { value: string } }) => void;
};

function Choice({ label, all, options, ...rest }: ChoiceProps) {
  return (
    <Field label={label} className={fieldClasses}>
      <Select {...rest}>
        <option value="">{all}</option>
        {options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
