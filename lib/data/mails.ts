import "server-only";
import type { Mail } from "@/lib/domain/mail";
import { env } from "@/lib/env";
import { db, type Tx } from "./db";
import { sendJobs } from "./job-queue";
import { maySendMail, sendLetter } from "./mail-server";
import { sealedId } from "./sealed-id";

export type NewMail = Mail & {
  /** What it tells, and whom: a second one of the same key is not written. */
  key: string;
  address: string;
  userId: string | null;
};

/** Writes letters and sends the jobs that send them, in a transaction; none where there is no mail server. */
export async function postMails(tx: Tx, mails: readonly NewMail[], at: Date): Promise<void> {
  if (mails.length === 0 || !maySendMail()) return;
  const data = mails.map((mail) => ({ ...mail, createdAt: at }));
  const written = await tx.mail.createManyAndReturn({ data, skipDuplicates: true, select: { id: true } });
  await sendJobs(
    tx,
    written.map(({ id }) => ({ name: "mail", data: { mailId: id } })),
  );
}

/** Sends a letter, unless it was sent, or whom it is for may not read it any more. Its text goes with it. */
export async function sendMail(mailId: string): Promise<void> {
  const mail = await db().mail.findUnique({ where: { id: mailId }, include: { user: true } });
  if (mail === null || mail.text === null || mail.html === null || mail.sentAt !== null) return;
  const { user, address, subject, text, html } = mail;
  if (user === null || isRecipient(user)) {
    const unsubscribeUrl = user && `${env().NEXTAUTH_URL}/api/unsubscribe/${sealedId(user.id, "unsubscribe")}`;
    await sendLetter({ id: mailId, address, subject, text, html, unsubscribeUrl });
  }
  await db().mail.update({ where: { id: mailId }, data: { sentAt: new Date(), text: null, html: null } });
}

/** Who may be told of gaps: leads and admins who can sign in. */
export function isRecipient(user: { role: string; isActive: boolean }): boolean {
  return user.isActive && user.role !== "STAFF";
}

/** Those who may be told of gaps and want to be. */
export function recipientsWho(tx: Tx, wants: { wantsDigest: true } | { wantsAlerts: true }) {
  const where = {
    isActive: true,
    role: { in: ["ADMIN" as const, "LEAD" as const] },
    passwordHash: { not: null },
    ...wants,
  };
  return tx.user.findMany({ where, select: { id: true, email: true }, orderBy: { id: "asc" } });
}

/** For how many days it is known that a letter was sent. */
const keptDays = 90;

export async function clearMails(at: Date): Promise<void> {
  const createdAt = { lt: new Date(at.getTime() - keptDays * 86_400_000) };
  await db().mail.deleteMany({ where: { createdAt, sentAt: { not: null } } });
}
