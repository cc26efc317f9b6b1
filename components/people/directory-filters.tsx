"use client";

import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import { SearchField } from "@/components/ui/search-field";
import { UnitPicker } from "@/components/units/unit-picker";
import { useUrlFilters } from "@/components/use-url-filters";
import type { Day } from "@/lib/domain/day";
import { employmentNames, employments } from "@/lib/domain/employment";

import { seatKinds, seatNames } from "@/lib/domain/seat";
import { PersonaOptions } from "./persona-options";

type DirectoryFiltersProps = {
  /** The unit that is chosen by the address. */
  unit: { id: string; name: string } | null;
  asOf: Day | undefined;
  /** Whether the reader may know who is on leave. */
  knowsLeave: boolean;
};

const filters = ["q", "unit", "persona", "seat", "employment"] as const;

/** Search and filters of the directory. They live in the address, which can be kept and sent. */
export function DirectoryFilters({ unit, asOf, knowsLeave }: DirectoryFiltersProps) {
  const { isPending, clearings, isNarrowed, set, bound, clear } = useUrlFilters(filters);
  return (
    <div aria-busy={isPending || undefined} className="mb-4 flex flex-wrap items-end gap-3 print:hidden">
      {/* Made anew when the filters are cleared, so that its text goes too. */}
      <SearchField
        key={clearings}
        label="Search people"
        placeholder="Name, title, unit or e-mail"
        className="md:max-w-72"
      />
      <Field label="Unit" className="w-44 max-md:flex-1 max-md:basis-36">
        <UnitPicker
          key={clearings}
          start={unit}
          none="All units"
          asOf={asOf}
          onChoose={(unitId) => set("unit", unitId)}
        />
      </Field>
      <Field label="Persona" className="w-44 max-md:flex-1 max-md:basis-36">
        <Select {...bound("persona")}>
          <option value="">All personas</option>
          <PersonaOptions />
          <option value="NONE">No persona</option>
          <option value="OUT_OF_SCOPE">Out of scope</option>
        </Select>
      </Field>
      <Field label="CCoE seat" className="w-36 max-md:flex-1 max-md:basis-36">
        <Select {...bound("seat")}>
          <option value="">Any or none</option>
          <option value="ANY">Any seat</option>
          {seatKinds.map((kind) => (
            <option key={kind} value={kind}>
              {seatNames[kind]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Employment" className="w-36 max-md:flex-1 max-md:basis-36">
        <Select {...bound("employment")}>
          {employments
            .filter((employment) => knowsLeave || employment !== "ON_LEAVE")
            .map((employment) => (
              <option key={employment} value={employment === "EMPLOYED" ? "" : employment}>
                {employmentNames[employment]}
              </option>
            ))}
        </Select>
      </Field>
      {isNarrowed && (
        <Button variant="quiet" onClick={clear}>
          Clear
        </Button>
      )}
    </div>
  );
}
