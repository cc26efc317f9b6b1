"use client";

import type { Route } from "next";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useState, useTransition } from "react";
import { bySystem } from "@/lib/domain/audit-filter";
import { eventName, knownEvents } from "@/lib/domain/audit-words";
import { Button } from "../ui/button";
import { DateInput, Field, Select } from "../ui/field";
import { SearchField } from "../ui/search-field";

const filters = ["by", "event", "from", "until"] as const;
const places = ["after", "before"];

/** What is shown of the audit trail. It lives in the address, which can be kept and sent. */
export function AuditFilters({ actors }: { actors: readonly { id: string; name: string }[] }) {
  const router = useRouter();
  const pathname = usePathname();
  const search = useSearchParams();
  const [pending, startTransition] = useTransition();
  const [clearings, setClearings] = useState(0);
  const isFiltered = ["q", "subject", ...filters].some((name) => search.has(name));

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
      for (const name of ["q", "subject", ...filters]) next.delete(name);
    });
  }

  const bound = (name: (typeof filters)[number]) => ({
    value: search.get(name) ?? "",
    onChange: (event: { target: { value: string } }) =>
      go((next) => (event.target.value ? next.set(name, event.target.value) : next.delete(name))),
  });

  return (
    <div aria-busy={pending || undefined} className="mb-6 flex flex-wrap items-end gap-3 print:hidden">
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
      {isFiltered && (
        <Button variant="quiet" onClick={clear}>
          Show all
        </Button>
      )}
    </div>
  );
}
