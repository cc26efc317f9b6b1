"use client";

import { CalendarClock } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { type Day, isDay, monthBefore } from "@/lib/domain/day";
import { dayText, shortDayText } from "@/lib/domain/day-text";
import { quickDays } from "@/lib/domain/quick-days";
import { ChangeSteps } from "./change-steps";
import { Button, buttonClasses } from "./ui/button";
import { classes } from "./ui/classes";
import { DateInput, Field } from "./ui/field";
import { Popover } from "./ui/popover";
import { useAsOf } from "./use-as-of";

/** Chooses the day whose facts the page shows, by the address: what one sees can be linked to. */
export function AsOfPicker({ today }: { today: Day }) {
  const router = useRouter();
  const { asOf, isDatedPage, hrefAsOf, hrefSince } = useAsOf(today);
  const [open, setOpen] = useState(false);
  const [error, setError] = useState<string>();
  if (!isDatedPage) return null;

  function go(day: Day | null) {
    setOpen(false);
    setError(undefined);
    router.push(hrefAsOf(day) as Route);
  }

  function choose(form: FormData) {
    const day = String(form.get("asOf"));
    if (isDay(day)) go(day);
    else setError("Choose a day between 1900 and 2199.");
  }

  const trigger = (
    <button
      type="button"
      className={classes(
        buttonClasses({ variant: asOf ? "secondary" : "quiet", size: "small" }),
        asOf && "border-warning bg-warning-soft text-warning",
      )}
    >
      <CalendarClock aria-hidden="true" className="size-4" />
      <span className="sr-only">As of</span>
      {asOf ? shortDayText(asOf) : "Today"}
    </button>
  );

  return (
    <Popover trigger={trigger} open={open} onOpenChange={setOpen} title="As of" align="end" className="w-72">
      <p className="mb-3 text-sm text-ink-soft">See everything as it stood at the end of a day, or as planned.</p>
      <ul className="mb-4 flex flex-wrap gap-1.5">
        {quickDays(today).map(({ name, day }) => (
          <li key={day}>
            <Button
              size="small"
              onClick={() => go(day)}
              aria-pressed={day === (asOf ?? today)}
              title={dayText(day)}
              className="aria-pressed:bg-surface-hover"
            >
              {name}
            </Button>
          </li>
        ))}
      </ul>
      <form action={choose} className="flex items-end gap-2">
        <Field label="Another day" error={error} className="flex-1">
          <DateInput name="asOf" defaultValue={asOf ?? today} min="1900-01-01" max="2199-12-31" required />
        </Field>
        <Button type="submit" variant="primary">
          Show
        </Button>
      </form>
      <ChangeSteps
        today={today}
        onGo={() => setOpen(false)}
        className="mt-4 flex flex-col gap-1 border-t border-line pt-3 text-sm"
      />
      <p className="mt-3 border-t border-line pt-3 text-sm">
        <Link
          href={hrefSince(asOf !== null && asOf < today ? asOf : monthBefore(today)) as Route}
          onClick={() => setOpen(false)}
          className="font-medium underline underline-offset-3 touch:inline-flex touch:min-h-11 touch:items-center"
        >
          {asOf !== null && asOf < today ? "What changed since this day" : "What changed since last month"}
        </Link>
      </p>
    </Popover>
  );
}
