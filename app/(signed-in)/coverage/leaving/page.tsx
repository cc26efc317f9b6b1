import type { Metadata } from "next";
import { Suspense } from "react";
import { CoverageNav } from "@/components/coverage/coverage-nav";
import { DepartureEffectNotice } from "@/components/coverage/departure-effect-notice";
import { DepartureFigures } from "@/components/coverage/departure-figures";
import { LeavingForm } from "@/components/coverage/leaving-form";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { SkeletonRows } from "@/components/ui/skeleton";
import { requireGranted } from "@/lib/auth/session";
import { readDeparture } from "@/lib/data/departure";
import { momentOf } from "@/lib/data/moment";
import { peopleNamed } from "@/lib/data/people-named";
import type { Granted } from "@/lib/domain/access";
import { isDay } from "@/lib/domain/day";
import { type DepartureQuestion, mostLeaving, peopleOf } from "@/lib/domain/departure-question";
import { type Parameters, parameter } from "@/lib/domain/directory";

export const metadata: Metadata = { title: "If people leave" };

/** `people` are ids parted by commas, `from` the first day without them. */
export default async function LeavingPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const actor = await requireGranted("coverage:read");
  const parameters = await searchParams;
  const given = parameter(parameters, "from");
  const from = given !== undefined && isDay(given) ? given : null;
  const personIds = peopleOf(parameter(parameters, "people")).slice(0, mostLeaving);
  const [people, { day }] = await Promise.all([peopleNamed(actor, personIds), momentOf(undefined)]);
  return (
    <>
      <PageHeader
        title="If people leave"
        lede="What coverage would lose with one person, or with several at once, and who could take over. Nothing is changed."
      />
      <CoverageNav role={actor.role} />
      <LeavingForm key={from} people={people} from={from} today={day} />
      {people.length === 0 ? (
        <EmptyState title="Nobody chosen">Add the people whose leaving you want to weigh.</EmptyState>
      ) : (
        <Suspense key={`${personIds.join()} ${from}`} fallback={<SkeletonRows rows={4} label="Working it out" />}>
          <Effect actor={actor} question={{ what: "LEAVES", personIds, from }} />
        </Suspense>
      )}
    </>
  );
}

async function Effect({ actor, question }: { actor: Granted<"coverage:read">; question: DepartureQuestion }) {
  const answer = await readDeparture(actor, question);
  if (!answer) return null;
  return (
    <>
      <DepartureEffectNotice answer={answer} isOpen />
      <DepartureFigures figures={answer.figures} />
    </>
  );
}
