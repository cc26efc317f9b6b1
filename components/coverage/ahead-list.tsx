import type { Route } from "next";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { PersonLink } from "@/components/ui/person-link";
import type { Tone } from "@/components/ui/tone";
import { type AheadLine, linesByDay } from "@/lib/domain/ahead-line";
import { changeNames } from "@/lib/domain/ahead-words";
import { dayText } from "@/lib/domain/day-text";
import { SeverityBadge } from "./severity-badge";

const tones: Record<AheadLine["change"], Tone> = { OPENS: "danger", UNWAIVED: "warning", CLOSES: "ok" };

/** Of each day in a list of all of them, and of a day that is listed alone; a file has the rest. */
const most = { ofEach: 12, ofOne: 500 };

/** What is coming, day by day, with what brings it about; of `only` one of the days, if that is given. */
export function AheadList({ lines, only }: { lines: readonly AheadLine[]; only: string | null }) {
  const days = linesByDay(lines);
  return (
    <ol className="flex flex-col gap-6">
      {only !== null && (
        <li>
          <LinkButton size="small" href={"/coverage/ahead" as Route}>
            All days
          </LinkButton>
        </li>
      )}
      {days
        .filter(({ day }) => only === null || day === only)
        .map(({ day, lines: ofDay }) => (
          <li key={day} id={`day-${day}`} className="scroll-mt-20">
            <h2 className="mb-2 text-base">{dayText(day)}</h2>
            <ul className="divide-y divide-line overflow-clip rounded-lg border border-line bg-surface-raised shadow-raised">
              {ofDay.slice(0, only === null ? most.ofEach : most.ofOne).map((line) => (
                <li key={line.key} className="flex flex-wrap items-start gap-x-4 gap-y-2 px-4 py-3 text-sm">
                  <span className="flex w-44 shrink-0 flex-wrap gap-1">
                    <Badge tone={tones[line.change]}>{changeNames[line.change]}</Badge>
                    <SeverityBadge severity={line.severity} />
                  </span>
                  <span className="min-w-0 flex-1 basis-72 text-pretty wrap-anywhere">
                    <a href={line.href} data-route className="font-medium underline-offset-3 hover:underline">
                      {line.change === "CLOSES" ? line.name : line.headline}
                    </a>
                    <Causes causes={line.causes} />
                  </span>
                </li>
              ))}
            </ul>
            {only === null && ofDay.length > most.ofEach && (
              <p className="mt-2 print:hidden">
                <LinkButton size="small" href={`/coverage/ahead?day=${day}` as Route}>
                  All {ofDay.length} of {dayText(day)}
                </LinkButton>
              </p>
            )}
            {only !== null && ofDay.length > most.ofOne && (
              <p className="mt-2 text-sm text-ink-soft">
                These are the first {most.ofOne} of {ofDay.length}. The CSV file has all of them.
              </p>
            )}
          </li>
        ))}
    </ol>
  );
}

function Causes({ causes }: Pick<AheadLine, "causes">) {
  if (causes.length === 0) return <span className="block text-ink-soft">Follows from what else changes that day.</span>;
  return (
    <ul className="text-ink-soft">
      {causes.map(({ person, text }) => (
        <li key={`${person?.id} ${text}`}>
          {person && <PersonLink person={person} />} {text}.
        </li>
      ))}
    </ul>
  );
}
