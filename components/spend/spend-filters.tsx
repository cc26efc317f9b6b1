"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { SearchField } from "@/components/ui/search-field";
import { useUrlFilters } from "@/components/use-url-filters";

/** Narrows the grid. What it says is in the address; another filter begins at the first page again. */
export function SpendFilters() {
  const { isPending, bound, set } = useUrlFilters(["missing"]);
  const { value } = bound("missing");
  return (
    <div aria-busy={isPending || undefined} className="mb-4 flex flex-wrap items-center gap-x-5 gap-y-2">
      <SearchField label="Find a unit" placeholder="Name or code" className="md:max-w-64" />
      <Checkbox
        label="Only units with a month missing"
        defaultChecked={value === "1"}
        onChange={(event) => set("missing", event.target.checked ? "1" : null)}
      />
    </div>
  );
}
