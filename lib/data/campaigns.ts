import "server-only";
import { v7 } from "uuid";
import type { Granted } from "@/lib/domain/access";
import {
  type CampaignPreview,
  type CampaignScope,
  type CampaignStatement,
  campaignStatement,
  graceDays,
} from "@/lib/domain/campaign";
import { addDays, type Day, dayOf, startOfDay } from "@/lib/domain/day";
import { done, refused } from "@/lib/domain/outcome";
import { inForceAt } from "./as-of";
import { campaignPreviewSql, campaignStartSql } from "./campaign-scope-sql";
import { type Changed, change } from "./change";
import { query } from "./db";
import { getOrganisation } from "./organisation";
import { inserted, type Rows, updated } from "./row-change";
import { unitSubtree } from "./unit-subtree";

type Lead = Granted<"coverage:write">;

/** Nobody keeps an eye on more at once. */
const mostRunning = 20;

/** What a campaign would ask if it were started now. */
export async function previewCampaign(_: Lead, scope: CampaignScope, lastDay: Day): Promise<CampaignPreview> {
  const { timeZone } = await getOrganisation();
  const values = await scopeValues(scope, { at: new Date(), due: startOfDay(addDays(lastDay, 1), timeZone), timeZone });
  const [row] = await query<Omit<CampaignPreview, "unreachablePeople"> & { people: { id: string; name: string }[] }>(
    campaignPreviewSql,
    values,
  );
  const { people, ...counts } = row ?? { asks: 0, answerers: 0, unreachable: 0, people: [] };
  return { ...counts, unreachablePeople: people };
}

/**
 * Asks about every assignment of the scope. Who is asked gets a link of their own. The links and questions are written
 * beside the audit trail, as many as they may be: what people were asked cannot be unasked, only closed.
 */
export async function startCampaign(
  actor: Lead,
  input: CampaignStatement & CampaignScope,
): Promise<Changed<{ campaignId: string; asks: number }>> {
  const started = await change(
    actor,
    async ({ tx, at, timeZone, record }) => {
      const statement = campaignStatement(input, dayOf(at, timeZone));
      if (!statement.ok) return statement;
      const { unitId, persona, isCoreOnly, answerer, unconfirmedSince } = input;
      if (unitId !== null && (await tx.unitVersion.count({ where: { unitId, ...inForceAt(at) } })) === 0)
        return refused("This unit is not in the organisation today. Choose another.", "unitId");
      if ((await tx.campaign.count({ where: { until: null } })) >= mostRunning)
        return refused(`${mostRunning} campaigns are open already. Close one first.`);
      const { title, lastDay } = statement.value;
      const due = startOfDay(addDays(lastDay, 1), timeZone);
      const row: Rows["campaign"] = {
        ...{ id: v7(), title, answerer, unitId, persona, isCoreOnly },
        unconfirmedSince: sinceOf(unconfirmedSince, timeZone),
        ...{ from: at, due, until: null },
      };
      const about = { subject: "campaign", subjectId: row.id, title } as const;
      await record({ ...about, event: "campaign.started", changes: [inserted("campaign", row)] });
      const values = await scopeValues(input, { at, due, timeZone });
      const expires = startOfDay(addDays(lastDay, 1 + graceDays), timeZone);
      const asks = await tx.$executeRawUnsafe(campaignStartSql, ...values, row.id, expires);
      if (asks === 0) return refused("Nobody would be asked. Widen what it is about, or ask somebody else.");
      return done({ campaignId: row.id, asks });
    },
    { timeoutMs: 60_000 },
  );
  return started.ok ? { ...started, changeId: null } : started;
}

/** Nobody can answer any more. Before the last day, what is not answered is withdrawn and does not turn stale. */
export function closeCampaign(actor: Lead, { campaignId }: { campaignId: string }): Promise<Changed<null>> {
  return change(actor, async ({ tx, at, record }) => {
    const row = await tx.campaign.findUnique({ where: { id: campaignId } });
    if (!row || row.until !== null) return refused("This campaign is closed already.");
    const changes = updated("campaign", row, { until: at });
    await record({ event: "campaign.closed", subject: "campaign", subjectId: row.id, title: row.title, changes });
    return done(null);
  });
}

/** The link opens nothing from now on, also for who has it. Who is asked can still answer when they are signed in. */
export function revokeCampaignLink(actor: Lead, { linkId }: { linkId: string }): Promise<Changed<null>> {
  return change(actor, async ({ tx, at, record }) => {
    const found = await tx.campaignLink.findUnique({
      where: { id: linkId },
      include: { person: { select: { name: true } }, campaign: { select: { title: true } } },
    });
    if (!found || found.until <= at) return refused("This link does not work any more as it is.");
    const { person, campaign, ...row } = found;
    const changes = updated("campaignLink", row, { until: at });
    const title = `${campaign.title}: link of ${person.name}`;
    const about = { subject: "campaign", subjectId: row.campaignId, title } as const;
    await record({ ...about, event: "campaign.link-revoked", changes });
    return done(null);
  });
}

type When = { at: Date; due: Date; timeZone: string };

const sinceOf = (day: Day | null, timeZone: string) => (day === null ? null : startOfDay(day, timeZone));

async function scopeValues(scope: CampaignScope, { at, due, timeZone }: When) {
  const { unitId, persona, isCoreOnly, unconfirmedSince, answerer } = scope;
  const units = unitId === null ? null : await unitSubtree(unitId, at);
  return [at, units, persona, isCoreOnly, sinceOf(unconfirmedSince, timeZone), answerer, due] as const;
}
