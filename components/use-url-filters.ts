"use client";

import type { Route } from "next";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useState, useTransition } from "react";

// Another filter begins at the first page again.
const places = ["after", "before", "page"];

/**
 * The filters of a list, which live in the address: it can be kept and sent. `names` are all of its parameters, `q` for the
 * search among them. Give the fields that keep what is typed `clearings` as their key: clearing then makes them anew.
 */
export function useUrlFilters<Name extends string>(names: readonly Name[]) {
  const router = useRouter();
  const pathname = usePathname();
  const search = useSearchParams();
  const [isPending, startTransition] = useTransition();
  const [clearings, setClearings] = useState(0);

  function go(values: Partial<Record<Name, string | null>>) {
    const next = new URLSearchParams(search);
    for (const place of places) next.delete(place);
    for (const [name, value] of Object.entries<string | null | undefined>(values)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    startTransition(() =>
      router.replace((next.size > 0 ? `${pathname}?${next}` : pathname) as Route, { scroll: false }),
    );
  }

  const set = (name: Name, value: string | null) => go({ [name]: value } as Partial<Record<Name, string | null>>);

  return {
    isPending,
    clearings,
    isNarrowed: names.some((name) => search.has(name)),
    set,
    /** Makes a control show and change one filter. */
    bound: (name: Name) => ({
      value: search.get(name) ?? "",
      onChange: (event: { target: { value: string } }) => set(name, event.target.value),
    }),
    clear() {
      setClearings(clearings + 1);
      go(Object.fromEntries(names.map((name) => [name, null])) as Record<Name, null>);
    },
  };
}
