import type { Metadata } from "next";
import { Suspense } from "react";
import { AddPersonDialog } from "@/components/people/add-person-dialog";
import { DirectoryFilters } from "@/components/people/directory-filters";
import { PasteDialog } from "@/components/people/paste-dialog";
import { PeoplePage } from "@/components/people/people-page";
import { PeopleSegments } from "@/components/people/people-segments";
import { PageHeader } from "@/components/ui/page-header";
import { SkeletonRows } from "@/components/ui/skeleton";
import { requireGranted } from "@/lib/auth/session";
import { currentSeq } from "@/lib/data/audit";
import { listPeople } from "@/lib/data/directory";
import { type Moment, momentOf } from "@/lib/data/moment";
import { unitNamed } from "@/lib/data/unit";
import { type Granted, may } from "@/lib/domain/access";
import { directoryAddress, isNarrowed, type Parameters, parameter } from "@/lib/domain/directory";
import { type PeopleRights, peopleRow } from "@/lib/domain/people-row";

export const metadata: Metadata = { title: "People" };

export default async function DirectoryPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const actor = await requireGranted("people:read");
  const parameters = await searchParams;
  const moment = await momentOf(parameter(parameters, "asOf"));
  const { filter } = directoryAddress(parameters);
  const unit = filter.unitId === null ? null : await unitNamed(actor, filter.unitId, moment.at);
  const asOf = moment.isToday ? undefined : moment.day;
  const rights = rightsOf(actor);
  return (
    <>
      <PageHeader
        title="People"
        lede="Everyone who works here: what they are in FinOps, and where they sit in the CCoE."
        actions={
          <>
            <PeopleSegments current="people" asOf={asOf} />
            {moment.isToday && rights.seat && <PasteDialog rights={rights} today={moment.day} />}
            {moment.isToday && may(actor.role, "people:write") && <AddPersonDialog today={moment.day} />}
          </>
        }
      />
      <DirectoryFilters unit={unit} asOf={asOf} knowsLeave={may(actor.role, "leave:read")} />
      <Suspense fallback={<SkeletonRows rows={12} label="Loading people" />}>
        <Directory actor={actor} parameters={parameters} moment={moment} />
      </Suspense>
    </>
  );
}

type DirectoryProps = { actor: Granted<"people:read">; parameters: Parameters; moment: Moment };

async function Directory({ actor, parameters, moment }: DirectoryProps) {
  const address = directoryAddress(parameters);
  const [seen, directory] = await Promise.all([currentSeq(), listPeople(actor, address, moment.at)]);
  const rights = rightsOf(actor);
  return (
    <PeoplePage
      {...directory}
      rows={directory.rows.map((row) => peopleRow(row, moment))}
      address={{ path: "/people", parameters: kept(parameters) }}
      place={address.place}
      rights={moment.isToday && (rights.persona || rights.seat) ? rights : null}
      seen={seen}
      today={moment.day}
      asOf={moment.isToday ? undefined : moment.day}
      empty={
        isNarrowed(address.filter)
          ? { title: "Nobody found", text: "Try fewer words or another filter. Accents and case do not matter." }
          : { title: "Nobody here yet", text: "Import a staff file, or add a person." }
      }
    />
  );
}

function rightsOf({ role }: Granted<"people:read">): PeopleRights {
  return { persona: may(role, "persona:assign"), seat: may(role, "seat:assign") };
}

/** The parameters that stay when one goes on to the next page. */
function kept(parameters: Parameters): Record<string, string> {
  const names = ["q", "unit", "persona", "seat", "employment", "asOf"];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = parameter(parameters, name);
      return value ? [[name, value]] : [];
    }),
  );
}
