import type { Route } from "next";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { NoPersonaBadge, PersonaBadge } from "@/components/ui/persona-badge";
import { SeatBadge } from "@/components/ui/seat-badge";
import { type Day, dayOf } from "@/lib/domain/day";
import { shortDayText } from "@/lib/domain/day-text";
import type { Employed } from "@/lib/domain/employment";
import { holdsAt } from "@/lib/domain/interval";
import { lastDayText } from "@/lib/domain/period-text";
import type { Clock, Profile } from "@/lib/domain/profile";

type PersonHeaderProps = { person: Profile; moment: Clock; asOf: Day | undefined };

/** Who it is and what they are now, at a glance. */
export function PersonHeader({ person, moment, asOf }: PersonHeaderProps) {
  const isNow = (row: { from: Date; until: Date | null }) => holdsAt(row, moment.at);
  const assignment = person.assignments.find(isNow);
  const notes = [employmentNote(person.employment, moment.timeZone), person.leaves?.some(isNow) ? "On leave" : null];
  const query = new URLSearchParams({ person: person.id, ...(asOf && { asOf }) });
  return (
    <>
      <PageHeader
        above={
          <Link href={`/people${asOf ? `?asOf=${asOf}` : ""}` as Route} className="underline-offset-3 hover:underline">
            People
          </Link>
        }
        title={<bdi>{person.name}</bdi>}
        lede={[person.post?.title, person.post?.unit?.name].filter(Boolean).join(", ")}
        actions={<LinkButton href={`/structure?${query}` as Route}>See on the diagram</LinkButton>}
      />
      <p className="-mt-3 mb-8 flex flex-wrap items-center gap-2">
        {assignment ? (
          <PersonaBadge full persona={assignment.persona} functions={assignment.functions} />
        ) : (
          <NoPersonaBadge>{person.outOfScopes.some(isNow) ? "Out of scope" : undefined}</NoPersonaBadge>
        )}
        {person.seats.filter(isNow).map((seat) => (
          <SeatBadge key={seat.id} kind={seat.kind} />
        ))}
        {notes.map((note) => note && <Badge key={note}>{note}</Badge>)}
      </p>
    </>
  );
}

function employmentNote(employment: Employed | null, timeZone: string): string | null {
  switch (employment?.state) {
    case "LEAVING":
      return employment.period.until && `Last day ${lastDayText(employment.period.until, timeZone)}`;
    case "LEFT":
      return employment.period.until && `Left after ${lastDayText(employment.period.until, timeZone)}`;
    case "NOT_YET":
      return `Joins ${shortDayText(dayOf(employment.period.from, timeZone))}`;
    case "EMPLOYED":
    case undefined:
      return null;
  }
}
