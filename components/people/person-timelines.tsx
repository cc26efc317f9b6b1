import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/page-header";
import { holdsAt } from "@/lib/domain/interval";
import { lastDayOf } from "@/lib/domain/period-text";
import type { PersonRights } from "@/lib/domain/person-rights";
import { AssignButton, SeatButton } from "./assign-button";
import { CoverDialog } from "./cover-dialog";
import { DatedList } from "./dated-list";
import { EndEmploymentDialog } from "./end-employment-dialog";
import { LeaveDialog } from "./leave-dialog";
import { LeavePersonaDialog } from "./leave-persona-dialog";
import { MoveDialog } from "./move-dialog";
import { noPost } from "./post-fields";
import {
  coverEntries,
  leaveEntries,
  type PersonTimelinesProps,
  personaEntries,
  postEntries,
  providerEntries,
  seatEntries,
  spendEntries,
} from "./profile-entries";
import { ProviderCoverDialog } from "./provider-cover-dialog";
import { SpendOwnerDialog } from "./spend-owner-dialog";

/** Everything dated about a person, a section each, with what can be done about it. */
export function PersonTimelines(props: PersonTimelinesProps) {
  const { person, moment, rights, choices } = props;
  const { seen, today, providers } = choices;
  const about = { id: person.id, name: person.name };
  const current = person.assignments.find((row) => holdsAt(row, moment.at));
  const start = {
    persona: current?.persona ?? null,
    functions: current?.functions ?? [],
    share: current?.share ?? 100,
  };
  const isOutOfScope = person.outOfScopes.some((row) => holdsAt(row, moment.at));
  const hasLeft = person.employment === null || person.employment.state === "LEFT";
  const may = (right: keyof PersonRights) => rights[right] && !hasLeft;
  return (
    <>
      <Section
        title="Persona"
        actions={
          may("persona") && (
            <>
              {!isOutOfScope && (
                <LeavePersonaDialog
                  what="outOfScope"
                  people={[about]}
                  seen={seen}
                  today={today}
                  trigger={<Button size="small">Out of scope</Button>}
                />
              )}
              <AssignButton people={[about]} start={start} seen={seen} today={today} />
            </>
          )
        }
      >
        <DatedList entries={personaEntries(props)} empty="No persona." />
      </Section>
      <Section title="CCoE seats" actions={may("seat") && <SeatButton people={[about]} seen={seen} today={today} />}>
        <DatedList entries={seatEntries(props)} empty="No seat in the CCoE." />
      </Section>
      <Section
        title="Covers"
        actions={may("cover") && <CoverDialog person={about} persona={start.persona} seen={seen} today={today} />}
      >
        <DatedList entries={coverEntries(props)} empty="Covers nothing beyond their own unit." />
      </Section>
      <Section
        title="Owns the spend of"
        actions={may("cover") && <SpendOwnerDialog person={about} seen={seen} today={today} />}
      >
        <DatedList entries={spendEntries(props)} empty="Owns no unit's spend." />
      </Section>
      <Section
        title="Providers"
        actions={
          may("cover") &&
          providers.length > 0 && <ProviderCoverDialog person={about} providers={providers} seen={seen} today={today} />
        }
      >
        <DatedList entries={providerEntries(props)} empty="Answers for no provider." />
      </Section>
      <Section title="Posts" actions={rights.people && <PostActions {...props} hasLeft={hasLeft} />}>
        <DatedList entries={postEntries(props)} empty="No post on this day." />
      </Section>
      {person.leaves && (
        <Section title="Leave" actions={may("people") && <LeaveDialog person={about} seen={seen} today={today} />}>
          <DatedList entries={leaveEntries(props)} empty="No leave entered." />
        </Section>
      )}
    </>
  );
}

function PostActions({ person, choices, hasLeft, moment }: PersonTimelinesProps & { hasLeft: boolean }) {
  const { seen, today } = choices;
  const { post } = person;
  const about = { id: person.id, name: person.name };
  const manager = post?.manager && { ...post.manager, title: "", unitName: null };
  const start = post
    ? { unit: post.unit, manager: manager ?? null, title: post.title, location: post.location }
    : noPost;
  const until = person.employment?.period.until ?? null;
  return (
    <>
      <MoveDialog person={about} start={start} hasLeft={hasLeft} seen={seen} today={today} />
      {!hasLeft && (
        <EndEmploymentDialog
          person={about}
          lastDay={until && lastDayOf(until, moment.timeZone)}
          seen={seen}
          today={today}
        />
      )}
    </>
  );
}
