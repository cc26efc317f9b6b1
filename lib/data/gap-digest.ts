import "server-only";
import { addDays, dayOf } from "@/lib/domain/day";
import { digestMail, gapNews, type Spell } from "@/lib/domain/gap-news";
import { weekStart } from "@/lib/domain/week";
import { env } from "@/lib/env";
import { db, type Tx } from "./db";
import { alertKey } from "./gap-alerts";
import { postMails, recipientsWho } from "./mails";

/**
 * Writes the letters of the weeks that have ended since the last ones, to everybody who wants them. Once: the instant up to
 * which was told is moved on in the same transaction. The first week begins with the first look.
 */
export async function postDigests(at: Date): Promise<void> {
  await db().$transaction(async (tx) => {
    const [watch] = await tx.$queryRaw<{ digested: Date | null }[]>`SELECT digested FROM signal_watch FOR UPDATE`;
    const organisation = await tx.organisation.findUnique({ where: { id: 1 } });
    if (!watch || !organisation) return;
    const { name, timeZone } = organisation;
    const end = weekStart(at, timeZone);
    if (watch.digested !== null && watch.digested >= end.at) return;
    await tx.signalWatch.update({ where: { id: 1 }, data: { digested: end.at } });
    if (watch.digested === null) return;
    const after = watch.digested;
    const spells = await spellsSince(tx, after);
    const open = spells.filter(({ from, until }) => from <= end.at && (until === null || until > end.at)).length;
    const days = { first: dayOf(after, timeZone), last: addDays(end.day, -1) };
    const recipients = await recipientsWho(tx, { wantsDigest: true });
    const alerted = await alertedOf(tx, recipients, after);
    const letters = recipients.flatMap(({ id, email }) => {
      const untold = spells.filter(
        (spell) => !alerted.has(alertKey(spell, id)) || (spell.until !== null && spell.until <= end.at),
      );
      const news = gapNews(untold, after, end.at);
      const links = { coverageUrl: `${env().NEXTAUTH_URL}/coverage`, accountUrl: `${env().NEXTAUTH_URL}/account` };
      const mail = digestMail({ organisation: name, days, news, open, ...links });
      return mail ? [{ ...mail, key: `digest ${end.day} ${id}`, address: email, userId: id }] : [];
    });
    await postMails(tx, letters, at);
  });
}

/** Spells that were still open after an instant. */
function spellsSince(tx: Tx, after: Date): Promise<Spell[]> {
  return tx.$queryRaw<Spell[]>`
    SELECT gap_id AS "gapId", severity, title, "from", "until" FROM gap_spells
    WHERE "until" IS NULL OR "until" > ${after} ORDER BY "from"`;
}

/** What was told at once is not told again. */
async function alertedOf(tx: Tx, recipients: readonly { id: string }[], after: Date): Promise<ReadonlySet<string>> {
  const where = {
    userId: { in: recipients.map(({ id }) => id) },
    createdAt: { gt: after },
    key: { startsWith: "alert " },
  };
  return new Set((await tx.mail.findMany({ where, select: { key: true } })).map(({ key }) => key));
}
