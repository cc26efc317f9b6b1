import "server-only";
import { type AlertLetter, alertMail } from "@/lib/domain/gap-news";
import type { Persona } from "@/lib/domain/persona";
import { env } from "@/lib/env";
import type { Tx } from "./db";
import type { GapTransition } from "./gap-transitions";
import { maySendMail } from "./mail-server";
import { postMails, recipientsWho } from "./mails";

/** As many letters as one person gets at once in a day; whatever else opens is in the week's letter. */
const mostADay = 5;

/** One transition, told to one person. */
export function alertKey({ gapId, from }: { gapId: string; from: Date }, userId: string): string {
  return `alert ${gapId} ${from.toISOString()} ${userId}`;
}

/** Whether somebody held a cell right before an instant. */
export type WasHeld = (unitId: string, persona: Persona, before: Date) => Promise<boolean>;

/** Writes letters about those of the gaps that cannot wait: a cell that lost its last holder, and a CCoE without its lead. */
export async function postAlerts(
  tx: Tx,
  opened: readonly GapTransition[],
  { at, organisation, wasHeld }: { at: Date; organisation: string; wasHeld: WasHeld },
): Promise<void> {
  const recipients = maySendMail() ? await recipientsWho(tx, { wantsAlerts: true }) : [];
  // Whether a cell was held before takes an evaluation of that instant.
  if (recipients.length === 0) return;
  const urgent: { gap: GapTransition; reason: AlertLetter["reason"] }[] = [];
  for (const gap of opened) {
    const reason = await reasonOf(gap, wasHeld);
    if (reason) urgent.push({ gap, reason });
  }
  if (urgent.length === 0) return;
  for (const { id, email } of recipients) {
    const since = new Date(at.getTime() - 86_400_000);
    const sent = await tx.mail.count({
      where: { userId: id, createdAt: { gt: since }, key: { startsWith: "alert " } },
    });
    const letters = urgent.slice(0, Math.max(0, mostADay - sent)).map(({ gap, reason }) => ({
      ...alertMail({
        organisation,
        spell: gap,
        reason,
        coverageUrl: `${env().NEXTAUTH_URL}/coverage`,
        accountUrl: `${env().NEXTAUTH_URL}/account`,
      }),
      key: alertKey({ gapId: gap.gapId, from: gap.at }, id),
      address: email,
      userId: id,
    }));
    await postMails(tx, letters, at);
  }
}

async function reasonOf(
  { gapId, kind, unitId, at }: GapTransition,
  wasHeld: WasHeld,
): Promise<AlertLetter["reason"] | null> {
  const subject = gapId.split(":")[2];
  if (kind === "CORE_LEAD") return subject === "LEAD" ? "NO_LEAD" : null;
  if (kind !== "EMPTY_CELL" || unitId === null) return null;
  return (await wasHeld(unitId, subject as Persona, at)) ? "LAST_HOLDER" : null;
}
