import { PersonLink } from "@/components/ui/person-link";
import { NoPersonaBadge, PersonaBadge } from "@/components/ui/persona-badge";
import { SeatBadge } from "@/components/ui/seat-badge";
import { describeStatement } from "@/lib/domain/assignment";
import { dayOf } from "@/lib/domain/day";
import { shortDayText } from "@/lib/domain/day-text";
import type { Interval } from "@/lib/domain/interval";
import { periodText } from "@/lib/domain/period-text";
import type { PersonRights } from "@/lib/domain/person-rights";
import { personaNames } from "@/lib/domain/persona";
import type { AssignmentSource, Clock, Profile, ProfileAssignment, ProfileChoices } from "@/lib/domain/profile";
import { providerSideNames } from "@/lib/domain/provider";
import { seatNames } from "@/lib/domain/seat";
import { spendSideNames } from "@/lib/domain/spend-owner";
import type { DatedEntry } from "./dated-list";
import { EndDialog } from "./end-dialog";

export type PersonTimelinesProps = { person: Profile; moment: Clock; rights: PersonRights; choices: ProfileChoices };

const sources: Record<AssignmentSource, string> = {
  MANUAL: "assigned here",
  IMPORT: "imported",
  SUGGESTION: "suggested and accepted",
};

/** Assignments, and when none was needed, the latest first. */
export function personaEntries(props: PersonTimelinesProps): DatedEntry[] {
  const { assignments, outOfScopes } = props.person;
  const begins = new Map([...assignments, ...outOfScopes].map(({ id, from }) => [id, from.getTime()]));
  const beginOf = ({ id }: DatedEntry) => begins.get(id) ?? 0;
  return [...assignmentEntries(props), ...outOfScopeEntries(props)].sort((a, b) => beginOf(b) - beginOf(a));
}

function outOfScopeEntries({ person, moment, rights, choices }: PersonTimelinesProps): DatedEntry[] {
  return person.outOfScopes.map((row) => ({
    ...dated(row, moment),
    what: <NoPersonaBadge>Out of scope</NoPersonaBadge>,
    note: "Needs no persona",
    action: rights.persona && timeOf(row, moment) === "now" && (
      <EndDialog what="outOfScope" id={person.id} name="Out of scope" {...choices} />
    ),
  }));
}

function assignmentEntries({ person, moment, rights, choices }: PersonTimelinesProps): DatedEntry[] {
  return person.assignments.map((row) => ({
    ...dated(row, moment),
    what: (
      <span className="flex flex-wrap items-center gap-2">
        <PersonaBadge full persona={row.persona} />
        {row.functions.length > 0 && <span>{describeStatement({ ...row, share: 100 })}</span>}
        <span className="text-ink-soft tabular-nums">{row.share} %</span>
      </span>
    ),
    note: assignmentNote(row, moment.timeZone),
    action: rights.persona && timeOf(row, moment) === "now" && (
      <EndDialog what="assignment" id={person.id} name={personaNames[row.persona]} {...choices} />
    ),
  }));
}

export function seatEntries({ person, moment, rights, choices }: PersonTimelinesProps): DatedEntry[] {
  return person.seats.map((row) => ({
    ...dated(row, moment),
    what: (
      <span className="flex flex-wrap items-center gap-2">
        <SeatBadge kind={row.kind} />
        <span className="text-ink-soft tabular-nums">{row.share} %</span>
      </span>
    ),
    action: rights.seat && isOpen(row, moment) && (
      <EndDialog what="seat" id={row.id} name={`${seatNames[row.kind]} of the CCoE`} {...choices} />
    ),
  }));
}

export function coverEntries({ person, moment, rights, choices }: PersonTimelinesProps): DatedEntry[] {
  return person.covers.map((row) => ({
    ...dated(row, moment),
    what: (
      <span className="flex flex-wrap items-center gap-2">
        <PersonaBadge persona={row.persona} />
        <span>
          {row.isDeputy ? "Deputy for " : ""}
          {row.unit.name}
        </span>
      </span>
    ),
    action: rights.cover && isOpen(row, moment) && (
      <EndDialog what="cover" id={row.id} name={`${personaNames[row.persona]} for ${row.unit.name}`} {...choices} />
    ),
  }));
}

export function spendEntries({ person, moment, rights, choices }: PersonTimelinesProps): DatedEntry[] {
  return person.spendOwners.map((row) => {
    const what = `${spendSideNames[row.side]} of ${row.unit.name}`;
    const action = rights.cover && isOpen(row, moment) && (
      <EndDialog what="spendOwner" id={row.id} name={what} {...choices} />
    );
    return { ...dated(row, moment), what, action };
  });
}

export function providerEntries({ person, moment, rights, choices }: PersonTimelinesProps): DatedEntry[] {
  return person.providerCovers.map((row) => ({
    ...dated(row, moment),
    what: `${row.providerName}, ${providerSideNames[row.side].toLowerCase()} side`,
    action: rights.cover && isOpen(row, moment) && (
      <EndDialog what="providerCover" id={row.id} name={row.providerName} {...choices} />
    ),
  }));
}

export function postEntries({ person, moment }: PersonTimelinesProps): DatedEntry[] {
  return person.posts.map((row) => ({
    ...dated(row, moment),
    what: (
      <>
        {[row.title, row.unit?.name, row.location].filter(Boolean).join(", ") || "No title"}
        {row.manager && (
          <span className="text-ink-soft">
            {" "}
            under <PersonLink person={row.manager} />
          </span>
        )}
      </>
    ),
  }));
}

export function leaveEntries({ person, moment, rights, choices }: PersonTimelinesProps): DatedEntry[] {
  return (person.leaves ?? []).map((row) => ({
    ...dated(row, moment),
    what: "On leave",
    action: rights.people && isOpen(row, moment) && <EndDialog what="leave" id={row.id} name="Leave" {...choices} />,
  }));
}

function assignmentNote(row: ProfileAssignment, timeZone: string): string {
  const confirmed = row.confirmedAt && `confirmed ${shortDayText(dayOf(row.confirmedAt, timeZone))}`;
  const by = confirmed && row.confirmedBy ? ` by ${row.confirmedBy}` : "";
  const text = [sources[row.source], `${confirmed ?? "never confirmed"}${by}`].join(", ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function dated(row: Interval & { id: string }, moment: Clock) {
  return { id: row.id, period: periodText(row, moment), time: timeOf(row, moment) };
}

function timeOf({ from, until }: Interval, { at }: Clock): DatedEntry["time"] {
  if (from > at) return "planned";
  return until !== null && until <= at ? "past" : "now";
}

function isOpen(row: Interval, moment: Clock): boolean {
  return timeOf(row, moment) !== "past";
}
