"use client";

import { bySystem } from "@/lib/domain/audit-filter";
import { eventName, knownEvents } from "@/lib/domain/audit-words";
import { Button } from "../ui/button";
import { DateInput, Field, Select } from "../ui/field";
import { SearchField } from "../ui/search-field";
import { useUrlFilters } from "../use-url-filters";

const filters = ["q", "subject", "by", "event", "from", "until"] as const;

/** What is shown of the audit trail. It lives in the address, which can be kept and sent. */
export function AuditFilters({ actors }: { actors: readonly { id: string; name: string }[] }) {
  const { isPending, clearings, isNarrowed, bound, clear } = useUrlFilters(filters);
  return (
    <div aria-busy={isPending || undefined} className="mb-6 flex flex-wrap items-end gap-3 print:hidden">
      {/* Made anew when the filters are cleared, so that its text goes too. */}
      <SearchField
        key={clearings}
        label="Search the audit trail"
        placeholder="Person, unit or words"
        className="md:max-w-64"
      />
      <Field label="By" className="w-44 max-md:flex-1 max-md:basis-36">
        <Select {...bound("by")}>
          <option value="">Anybody</option>
          <option value={bySystem}>Muster itself</option>
          {actors.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="What" className="w-52 max-md:flex-1 max-md:basis-36">
        <Select {...bound("event")}>
          <option value="">Anything</option>
          {knownEvents.map((event) => (
            <option key={event} value={event}>
              {eventName(event)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="From" className="max-md:flex-1 max-md:basis-36">
        <DateInput {...bound("from")} />
      </Field>
      <Field label="Until" className="max-md:flex-1 max-md:basis-36">
        <DateInput {...bound("until")} />
      </Field>
      {isNarrowed && (
        <Button variant="quiet" onClick={clear}>
          Show all
        </Button>
      )}
    </div>
  );
}
