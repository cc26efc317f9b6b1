import { ChevronRight, Undo2 } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { eventPhrase } from "@/lib/domain/audit-words";
import { dayOf } from "@/lib/domain/day";
import { dayText } from "@/lib/domain/day-text";
import { Badge } from "../ui/badge";

export type AuditListLine = {
  seq: string;
  at: Date;
  actorName: string;
  event: string;
  title: string;
  isUndone: boolean;
};

/** Events under the day on which they happened, each leading to what it changed. */
export function AuditList({ lines, timeZone }: { lines: readonly AuditListLine[]; timeZone: string }) {
  const time = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" });
  return (
    <div className="flex flex-col gap-6">
      {byDay(lines, timeZone).map(({ day, events }) => (
        <section key={day}>
          <h2 className="mb-1 text-sm font-semibold text-ink-soft">{dayText(day)}</h2>
          <ol className="divide-y divide-line border-y border-line">
            {events.map((line) => (
              <AuditItem key={line.seq} line={line} time={time} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function AuditItem({ line, time }: { line: AuditListLine; time: Intl.DateTimeFormat }) {
  const { seq, at, actorName, event, title, isUndone } = line;
  return (
    <li className="relative flex items-start gap-4 py-2.5 hover:bg-surface-hover max-md:gap-3 md:px-3">
      <time dateTime={at.toISOString()} className="w-11 shrink-0 pt-px text-sm text-ink-soft">
        {time.format(at)}
      </time>
      <div className="min-w-0 flex-1">
        <p className="text-sm">
          {/* The link is as large as its row. */}
          <Link
            href={`/audit/${seq}` as Route}
            prefetch={false}
            className="outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:outline-accent"
          >
            <bdi className="font-medium">{actorName}</bdi> {eventPhrase(event)}
          </Link>
        </p>
        {title !== actorName && (
          <p className="text-sm text-pretty wrap-anywhere text-ink-soft">
            <bdi>{title}</bdi>
          </p>
        )}
      </div>
      {isUndone && (
        <Badge>
          <Undo2 aria-hidden="true" className="size-3" />
          Taken back
        </Badge>
      )}
      <ChevronRight aria-hidden="true" className="size-4 shrink-0 self-center text-ink-soft" />
    </li>
  );
}

function byDay(lines: readonly AuditListLine[], timeZone: string) {
  const days: { day: string; events: AuditListLine[] }[] = [];
  for (const line of lines) {
    const day = dayOf(line.at, timeZone);
    const last = days.at(-1);
    if (last?.day === day) last.events.push(line);
    else days.push({ day, events: [line] });
  }
  return days;
}
