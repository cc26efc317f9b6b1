"use client";

import { CalendarClock } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import type { Day } from "@/lib/domain/day";
import { dayText } from "@/lib/domain/day-text";
import { ChangeSteps } from "./change-steps";
import { useAsOf } from "./use-as-of";

/** Says, over a page of another day, which day it is and that nothing can be changed there. */
export function AsOfBanner({ today }: { today: Day }) {
  const { asOf, hrefAsOf } = useAsOf(today);
  if (asOf === null) return null;
  return (
    <section aria-label="Day in view" className="border-b border-line bg-warning-soft text-sm">
      <div className="mx-auto flex max-w-7xl flex-wrap items-center gap-x-2 gap-y-1 px-4 py-2 md:px-6">
        <CalendarClock aria-hidden="true" className="size-4 shrink-0 text-warning" />
        <p>
          <strong className="font-semibold">As of {dayText(asOf)}</strong> - {asOf > today ? "as planned today, " : ""}
          read only.
        </p>
        <Link
          href={hrefAsOf(null) as Route}
          className="font-medium underline underline-offset-3 touch:inline-flex touch:min-h-11 touch:items-center print:hidden"
        >
          Back to today
        </Link>
        <ChangeSteps today={today} className="flex flex-wrap gap-x-4 gap-y-1 md:ml-auto print:hidden" />
      </div>
    </section>
  );
}
