import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { GapDetail } from "@/components/coverage/gap-detail";
import { requireGranted } from "@/lib/auth/session";
import { getGap } from "@/lib/data/gap";
import { listGapOwners } from "@/lib/data/gap-owners";
import { momentOf } from "@/lib/data/moment";
import { may } from "@/lib/domain/access";
import { type Parameters, parameter } from "@/lib/domain/directory";
import { gapIdOf } from "@/lib/domain/gap-list-address";

type GapPageProps = { params: Promise<{ gapId: string }>; searchParams: Promise<Parameters> };

export const metadata: Metadata = { title: "Gap" };

export default async function GapPage({ params, searchParams }: GapPageProps) {
  const actor = await requireGranted("coverage:read");
  const gapId = gapIdOf((await params).gapId);
  if (gapId === null) notFound();
  const asOf = parameter(await searchParams, "asOf");
  const [gap, owners, { day: today }] = await Promise.all([
    getGap(actor, { gapId, asOf }),
    listGapOwners(actor),
    momentOf(undefined),
  ]);
  if (!gap) notFound();
  const rights = {
    change: gap.isToday && may(actor.role, "coverage:write"),
    assign: may(actor.role, "persona:assign"),
  };
  return <GapDetail {...gap} owners={owners} me={actor.userId} today={today} rights={rights} />;
}
