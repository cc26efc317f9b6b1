import "server-only";
import type { Granted } from "@/lib/domain/access";
import { campaignMail } from "@/lib/domain/campaign-mail";
import { dayOf, startOfDay } from "@/lib/domain/day";
import { done, refused } from "@/lib/domain/outcome";
import { lastDayOf } from "@/lib/domain/period-text";
import { countInWords } from "@/lib/domain/wording";
import { env } from "@/lib/env";
import { inForce } from "./as-of";
import { campaignToken } from "./campaign-token";
import { type Changed, change } from "./change";
import type { Tx } from "./db";
import { maySendMail } from "./mail-server";
import { type NewMail, postMails } from "./mails";

type Row = { linkId: string; name: string; email: string; open: number; answered: number; mailedAt: Date | null };

/**
 * Sends everybody who is asked and has not answered everything their link: who was never written to the letter, anybody
 * else a reminder; nobody twice on a day. Who has no address, has left, or whose link was revoked gets none.
 * What was sent is not taken back.
 */
export function mailCampaign(
  actor: Granted<"coverage:write">,
  { campaignId }: { campaignId: string },
): Promise<Changed<{ letters: number }>> {
  return change(
    actor,
    async ({ tx, at, timeZone, record }) => {
      if (!maySendMail()) return refused("No mail server is set up here. Copy the links, and send them yourself.");
      const campaign = await tx.campaign.findUnique({ where: { id: campaignId } });
      if (!campaign || campaign.until !== null) return refused("This campaign is closed already.");
      const today = startOfDay(dayOf(at, timeZone), timeZone);
      const rows = await toBeMailed(tx, { campaignId, at, today });
      if (rows.length === 0)
        return refused(
          "Nobody is left to write to today: all have answered, were written to today, or have no address.",
        );
      const { name: organisation } = await tx.organisation.findFirstOrThrow({ select: { name: true } });
      const mails = rows.map(({ linkId, name, email, open, answered, mailedAt }): NewMail => {
        const letter = campaignMail({
          ...{ name, organisation, open, campaign: campaign.title },
          lastDay: lastDayOf(campaign.due, timeZone),
          link: `${env().NEXTAUTH_URL}/confirm/${campaignToken(linkId)}`,
          isReminder: mailedAt !== null || answered > 0,
        });
        return { ...letter, key: `campaign:${linkId}:${dayOf(at, timeZone)}`, address: email, userId: null };
      });
      await postMails(tx, mails, at);
      await tx.campaignLink.updateMany({
        where: { id: { in: rows.map(({ linkId }) => linkId) } },
        data: { mailedAt: at },
      });
      const title = `${campaign.title}: ${countInWords(rows.length, "letter", "letters")}`;
      await record({ event: "campaign.mailed", subject: "campaign", subjectId: campaignId, title });
      return done({ letters: rows.length });
    },
    { timeoutMs: 60_000 },
  );
}

type Asked = { campaignId: string; at: Date; today: Date };

function toBeMailed(tx: Tx, { campaignId, at, today }: Asked): Promise<Row[]> {
  return tx.$queryRawUnsafe<Row[]>(
    `SELECT l.id AS "linkId", p.name, p.email, l.mailed_at AS "mailedAt",
       (count(k.id) - count(k.answer))::int AS open, count(k.answer)::int AS answered
     FROM campaign_links l JOIN people p ON p.id = l.person_id JOIN campaign_asks k ON k.link_id = l.id
     WHERE l.campaign_id = $1::uuid AND l."until" > $2::timestamptz AND p.email IS NOT NULL
       AND (l.mailed_at IS NULL OR l.mailed_at < $3::timestamptz)
       AND EXISTS (SELECT FROM posts o WHERE o.person_id = p.id AND ${inForce("o", "$2::timestamptz")})
     GROUP BY l.id, p.id HAVING count(k.id) > count(k.answer) ORDER BY p.name COLLATE "C", l.id`,
    campaignId,
    at,
    today,
  );
}
