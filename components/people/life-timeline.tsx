"use client";

import { Section } from "@/components/ui/page-header";
import { dayOf } from "@/lib/domain/day";
import { shortDayText } from "@/lib/domain/day-text";
import { lifeEntries, lifeLaneNames, type SaidEntry } from "@/lib/domain/life-line";
import { periodText } from "@/lib/domain/period-text";
import type { Clock, Profile } from "@/lib/domain/profile";
import { LifeDrawing } from "./life-drawing";

type LifeTimelineProps = { person: Profile; moment: Clock & { isToday: boolean; day: string } };

/** A person's life in the organisation: a picture where there is room for it, and the same as a list. */
export function LifeTimeline({ person, moment }: LifeTimelineProps) {
  const entries = lifeEntries(person, moment.at);
  if (entries.length === 0) return null;
  const today = moment.isToday ? "Today" : shortDayText(moment.day);
  const said = entries.map((entry) => {
    const { lane, text, time } = entry;
    const period = `${periodText(entry, moment)}${time === "planned" ? ", planned" : ""}`;
    const day = dayOf(entry.from, moment.timeZone);
    const href = `/people/${person.id}${moment.isToday && day === moment.day ? "" : `?asOf=${day}`}`;
    return { ...entry, href, period, name: `${lifeLaneNames[lane]}: ${text}, ${period}` };
  });
  return (
    <Section title="Timeline" lede="Each entry leads to the day on which it begins.">
      <div className="max-md:hidden print:block">
        <LifeDrawing entries={said} at={moment.at} today={today} />
        <details className="mt-2 text-sm print:hidden">
          <summary className="inline-block rounded-sm text-ink-soft underline underline-offset-3">As a list</summary>
          <LifeList entries={said} />
        </details>
      </div>
      <div className="md:hidden print:hidden">
        <LifeList entries={said} />
      </div>
    </Section>
  );
}

function LifeList({ entries }: { entries: readonly SaidEntry[] }) {
  return (
    <ol className="mt-2 ml-1 border-l-2 border-line pl-4">
      {entries.map((entry) => (
        <LifeItem key={`${entry.lane} ${entry.id}`} entry={entry} />
      ))}
    </ol>
  );
}

function LifeItem({ entry: { lane, text, period, href, time } }: { entry: SaidEntry }) {
  return (
    <li className="relative py-1.5 text-sm">
      <svg viewBox="0 0 10 10" aria-hidden="true" className="absolute top-3.5 -left-[1.375rem] size-2.5">
        <circle
          cx="5"
          cy="5"
          r="4"
          strokeWidth="1.5"
          className={time === "now" ? "fill-accent stroke-accent" : "fill-surface stroke-line-strong"}
          strokeDasharray={time === "planned" ? "2 2" : undefined}
        />
      </svg>
      <a
        href={href}
        data-route=""
        className="font-medium wrap-anywhere underline-offset-3 touch:inline-block touch:min-h-11 hover:underline"
      >
        {text}
      </a>
      <p className="text-xs text-ink-soft">
        {lifeLaneNames[lane]}, {period}
      </p>
    </li>
  );
}
