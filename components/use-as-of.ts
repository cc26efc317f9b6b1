"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { changeQuery } from "@/lib/domain/change-scope";
import { compareHref } from "@/lib/domain/compare-address";
import { type Day, isDay } from "@/lib/domain/day";
import { isDated } from "./navigation";

export type AsOf = {
  asOf: Day | null;
  isDatedPage: boolean;
  hrefAsOf: (day: Day | null) => string;
  /** Asks for the days beside the one in view on which something of this page changed. */
  changesQuery: string;
  /** What changed in what this page shows since a day. */
  hrefSince: (day: Day) => string;
};

/** The day of the page in view as its address says it; null for today, for what is no day, and on pages without one. */
export function useAsOf(today: Day): AsOf {
  const pathname = usePathname();
  const search = useSearchParams();
  const asked = search.get("asOf");
  const isDatedPage = isDated(pathname);

  /** This page as of another day; null is today. Everything else of the address stays but places in lists. */
  function hrefAsOf(day: Day | null): string {
    const next = new URLSearchParams(search);
    for (const name of ["asOf", "after", "before"]) next.delete(name);
    if (day !== null && day !== today) next.set("asOf", day);
    return next.size === 0 ? pathname : `${pathname}?${next}`;
  }

  const asOf = isDatedPage && asked !== null && isDay(asked) && asked !== today ? asked : null;
  const query = changeQuery(pathname, search);
  const hrefSince = (from: Day) => compareHref({ from, to: null, unit: query.get("unit") });
  if (asOf !== null) query.set("asOf", asOf);
  return { asOf, isDatedPage, hrefAsOf, changesQuery: query.toString(), hrefSince };
}
