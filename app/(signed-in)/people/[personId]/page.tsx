import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { LifeTimeline } from "@/components/people/life-timeline";
import { PersonFacts } from "@/components/people/person-facts";
import { PersonHeader } from "@/components/people/person-header";
import { PersonTimelines } from "@/components/people/person-timelines";
import { Card } from "@/components/ui/card";
import { SkeletonRows } from "@/components/ui/skeleton";
import { requireGranted } from "@/lib/auth/session";
import { currentSeq } from "@/lib/data/audit";
import { momentOf } from "@/lib/data/moment";
import { getPerson } from "@/lib/data/person";
import { listProviderOptions } from "@/lib/data/provider-options";
import { type AccessRole, grant, may } from "@/lib/domain/access";
import { isId, type Parameters, parameter } from "@/lib/domain/directory";
import type { PersonRights } from "@/lib/domain/person-rights";
import { Departure } from "./departure";
import { History } from "./history";
import { Reporting } from "./reporting";

type PersonPageProps = { params: Promise<{ personId: string }>; searchParams: Promise<Parameters> };

export const metadata: Metadata = { title: "Person" };

export default async function PersonPage({ params, searchParams }: PersonPageProps) {
  const actor = await requireGranted("people:read");
  const [{ personId }, parameters] = await Promise.all([params, searchParams]);
  if (!isId(personId)) notFound();
  const moment = await momentOf(parameter(parameters, "asOf"));
  const [seen, person, providers] = await Promise.all([
    currentSeq(),
    getPerson(actor, personId, moment.at),
    listProviderOptions(actor, moment.at),
  ]);
  if (!person) notFound();

  const asOf = moment.isToday ? undefined : moment.day;
  const choices = { seen, today: moment.day, providers };
  const rights = rightsOf(actor.role, moment.isToday);
  const isToCome = moment.at >= (await momentOf(undefined)).at;
  return (
    <>
      <PersonHeader person={person} moment={moment} asOf={asOf} />
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <LifeTimeline person={person} moment={moment} />
          <PersonTimelines person={person} moment={moment} rights={rights} choices={choices} />
        </div>
        <aside className="flex flex-col gap-4 max-lg:row-start-1">
          <PersonFacts person={person} moment={moment} rights={rights} choices={choices} asOf={asOf} />
          <Suspense fallback={<SkeletonRows rows={3} label="Loading the reporting line" />}>
            <Card>
              <Reporting actor={actor} personId={personId} moment={moment} after={parameter(parameters, "after")} />
            </Card>
          </Suspense>
        </aside>
      </div>
      {may(actor.role, "coverage:read") && isToCome && (
        <Suspense fallback={<SkeletonRows rows={2} label="Working out what coverage would lose" />}>
          <Departure actor={grant(actor, "coverage:read")} person={person} moment={moment} />
        </Suspense>
      )}
      {may(actor.role, "audit:read") && (
        <Suspense fallback={<SkeletonRows rows={4} label="Loading the history" />}>
          <History
            actor={grant(actor, "audit:read")}
            personId={personId}
            moment={moment}
            before={parameter(parameters, "before")}
          />
        </Suspense>
      )}
    </>
  );
}

/** On another day than today there is nothing to change. */
function rightsOf(role: AccessRole, isToday: boolean): PersonRights {
  return {
    people: isToday && may(role, "people:write"),
    persona: isToday && may(role, "persona:assign"),
    seat: isToday && may(role, "seat:assign"),
    cover: isToday && may(role, "cover:assign"),
  };
}
