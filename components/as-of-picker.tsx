"use client";

import { CalendarClock } from "lucide-react";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { addDays, type Day, isDay } from "@/lib/domain/day";
import { dayText, shortDayText } from "@/lib/domain/day-text";
import { Button, buttonClasses } from "./ui/button";
import { classes } from "./ui/classes";
import { DateInput, Field } from "./ui/field";
import { Popover } from "./ui/popover";
import { useAsOf } from "./use-as-of";

/** Chooses the day whose facts the page shows, by the address: what one sees can be linked to. */
export function AsOfPicker({ today }: { today: Day }) {
  const router = useRouter();
  const { asOf, isDatedPage, hrefAsOf } = useAsOf(today);
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
    </Popover>
  );
}

/** Days that are asked for most, each once: on the first of a month its eve is the end of last month as well. */
function quickDays(today: Day): { name: string; day: Day }[] {
  const startOfMonth = `${today.slice(0, 8)}01`;
  const startOfYear = `${today.slice(0, 5)}01-01`;
  return [
    { name: "Today", day: today },
    { name: "End of last month", day: addDays(startOfMonth, -1) },
    { name: "End of last year", day: addDays(startOfYear, -1) },
    { name: "A year ago", day: addDays(today, -365) },
  ].filter(({ day }, index, all) => all.findIndex((other) => other.day === day) === index);
}
