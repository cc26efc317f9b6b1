import { change } from "@/lib/data/change";
import { commentOnGap } from "@/lib/data/comments";
import { getCoverage } from "@/lib/data/coverage";
import { acknowledgeGaps, planGap } from "@/lib/data/gap-follow-ups";
import { inserted } from "@/lib/data/row-change";
import { saveView } from "@/lib/data/saved-views";
import { waiveGap } from "@/lib/data/waivers";
import { type Actor, grant } from "@/lib/domain/access";
import { addDays, dayOf, startOfDay } from "@/lib/domain/day";
import type { Gap } from "@/lib/domain/gap";
import { gapName } from "@/lib/domain/gap-name";
import { done } from "@/lib/domain/outcome";
import { certain } from "./certain";
import { demoOrganisation } from "./organisation";

type Who = { admin: Actor; lead: Actor; nomineeId: string };

/** What the lead has said about some of the gaps: one is taken on, one is planned, one is waived, one is overdue. */
export async function enterGaps({ admin, lead, nomineeId }: Who): Promise<void> {
  const { coverage } = await getCoverage(grant(lead, "coverage:read"));
  const today = dayOf(new Date(), demoOrganisation.timeZone);
  const writer = grant(lead, "coverage:write");
  const worst = (wanted: Gap["kind"]) => coverage.gaps.find(({ kind }) => kind === wanted);
  const [taken, planned, overdue] = [worst("EMPTY_CELL"), worst("BELOW_MINIMUM"), worst("PROVIDER_NO_FINANCE")];
  const waived = worst("SINGLE_POINT");
  if (taken) {
    certain(await acknowledgeGaps(writer, { gapIds: [taken.id], due: addDays(today, 21) }));
    const text =
      "Talked to the head of the unit: two people come into question, both want to know how much time it takes.";
    certain(await commentOnGap(grant(admin, "coverage:write"), { gapId: taken.id, text }));
  }
  if (planned) certain(await planGap(writer, { gapId: planned.id, nomineeId, day: addDays(today, 30) }));
  if (waived) {
    const reason = "One person is enough until the two teams are merged.";
    certain(await waiveGap(writer, { gapId: waived.id, reason, lastDay: addDays(today, 24) }));
  }
  if (overdue) await takenOnLongAgo(overdue, lead);
  const mine = { name: "Critical, nobody sees to it", address: "severity=CRITICAL&owner=NONE", isShared: true };
  certain(await saveView(grant(lead, "coverage:read"), mine));
}

/** Entered like the history of the demo, since no command writes into the past. */
async function takenOnLongAgo(gap: Gap, lead: Actor): Promise<void> {
  const { timeZone } = demoOrganisation;
  const day = (offset: number) => addDays(dayOf(new Date(), timeZone), offset);
  await change({ system: "Demo" }, async ({ record }) => {
    const row = {
      id: crypto.randomUUID(),
      gapId: gap.id,
      ownerId: lead.userId,
      due: new Date(`${day(-9)}T00:00:00Z`),
      nomineeId: null,
      plannedOn: null,
      from: startOfDay(day(-40), timeZone),
      until: null,
    };
    const title = `${gapName(gap)}: ${lead.name}`;
    const about = { event: "gap.acknowledged", subject: "gap", subjectId: gap.id, title } as const;
    await record({ ...about, changes: [inserted("gapFollowUp", row)] });
    return done(null);
  });
}
