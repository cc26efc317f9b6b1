"use client";

import type { Route } from "next";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import { SearchField } from "@/components/ui/search-field";
import { employmentNames, employments } from "@/lib/domain/employment";
import { personaNames, personas } from "@/lib/domain/persona";
import { seatKinds, seatNames } from "@/lib/domain/seat";
import type { UnitOption } from "./unit-select";

type DirectoryFiltersProps = {
  units: readonly UnitOption[];
  /** Whether the reader may know who is on leave. */
  knowsLeave: boolean;
};

const filters = ["unit", "persona", "seat", "employment"] as const;
const places = ["after", "before"];

/** Search and filters of the directory. They live in the address, which can be kept and sent. */
export function DirectoryFilters({ units, knowsLeave }: DirectoryFiltersProps) {
  const router = useRouter();
  const pathname = usePathname();
  const search = useSearchParams();
  const [pending, startTransition] = useTransition();
  const [clearings, setClearings] = useState(0);
  const isNarrowed = ["q", ...filters].some((name) => search.has(name));

  function go(change: (next: URLSearchParams) => void) {
    const next = new URLSearchParams(search);
    for (const name of places) next.delete(name);
    change(next);
    startTransition(() =>
      router.replace((next.size > 0 ? `${pathname}?${next}` : pathname) as Route, { scroll: false }),
    );
  }

  function clear() {
    setClearings(clearings + 1);
    go((next) => {
      for (const name of ["q", ...filters]) next.delete(name);
    });
  }

  const select = (name: (typeof filters)[number]) => ({
    value: search.get(name) ?? "",
    onChange: (event: { target: { value: string } }) =>
      go((next) => (event.target.value ? next.set(name, event.target.value) : next.delete(name))),
  });

  return (
    <div aria-busy={pending || undefined} className="mb-4 flex flex-wrap items-end gap-3 print:hidden">
      {/* Made anew when the filters are cleared, so that its text goes too. */}
      <SearchField
        key={clearings}
        label="Search people"
        placeholder="Name, title, unit or e-mail"
        className="md:max-w-72"
      />
      <Field label="Unit" className="w-44 max-md:flex-1 max-md:basis-36">
        <Select {...select("unit")}>
          <option value="">All units</option>
          {units.map(({ id, name, depth }) => (
            <option key={id} value={id}>
              {"\u2003".repeat(depth)}
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Persona" className="w-44 max-md:flex-1 max-md:basis-36">
        <Select {...select("persona")}>
          <option value="">All personas</option>
          {personas.map((persona) => (
            <option key={persona} value={persona}>
              {personaNames[persona]}
            </option>
          ))}
          <option value="NONE">No persona</option>
        </Select>
      </Field>
      <Field label="CCoE seat" className="w-36 max-md:flex-1 max-md:basis-36">
        <Select {...select("seat")}>
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
        <Select {...select("employment")}>
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
