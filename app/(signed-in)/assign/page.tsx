import type { Metadata } from "next";
import { Suspense } from "react";
import { TriageView } from "@/components/assign/triage-view";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { SkeletonRows } from "@/components/ui/skeleton";
import { requireGranted } from "@/lib/auth/session";
import { momentOf } from "@/lib/data/moment";
import { readQueue } from "@/lib/data/triage-queue";
import type { Granted } from "@/lib/domain/access";
import type { TriageKind } from "@/lib/domain/triage";

export const metadata: Metadata = { title: "Assign" };

export default async function AssignPage({ searchParams }: PageProps<"/assign">) {
  const actor = await requireGranted("persona:assign");
  const { queue } = await searchParams;
  return (
    <>
      <PageHeader
        title="Assign"
        lede="Who has no persona yet, or a doubtful one: equal titles together, so that one stroke decides a whole group."
        actions={<LinkButton href="/assign/rules">Rules for suggestions</LinkButton>}
      />
      <Suspense fallback={<SkeletonRows rows={12} label="Loading the queue" />}>
        <Queue actor={actor} kind={queue === "doubtful" ? "DOUBTFUL" : "UNDECIDED"} />
      </Suspense>
    </>
  );
}

async function Queue({ actor, kind }: { actor: Granted<"persona:assign">; kind: TriageKind }) {
  const [queue, { day }] = await Promise.all([readQueue(actor, { kind, search: "" }), momentOf(undefined)]);
  return <TriageView queue={queue} today={day} />;
}
