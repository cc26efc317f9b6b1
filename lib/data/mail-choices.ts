import "server-only";
import type { Granted } from "@/lib/domain/access";
import { done, refused } from "@/lib/domain/outcome";
import { type Changed, change, type System } from "./change";
import { db } from "./db";
import { maySendMail } from "./mail-server";
import { updated } from "./row-change";
import { unsealedId } from "./sealed-id";

export type MailChoices = { wantsDigest: boolean; wantsAlerts: boolean };

/** What a lead or admin is told by mail, and whether there is a mail server at all. */
export async function readMailChoices(
  actor: Granted<"coverage:read">,
): Promise<MailChoices & { hasMailServer: boolean }> {
  const select = { wantsDigest: true, wantsAlerts: true };
  const choices = await db().user.findUniqueOrThrow({ where: { id: actor.userId }, select });
  return { ...choices, hasMailServer: maySendMail() };
}

export function chooseMails(actor: Granted<"coverage:read">, choices: MailChoices): Promise<Changed<null>> {
  return choose(actor, actor.userId, choices);
}

/** Whose letters the link of a letter stops; null when it is none of ours. */
export async function readUnsubscribe(token: string): Promise<{ organisation: string } | null> {
  const userId = unsealedId(token, "unsubscribe");
  if (userId === null || (await db().user.count({ where: { id: userId } })) === 0) return null;
  const { name } = await db().organisation.findUniqueOrThrow({ where: { id: 1 }, select: { name: true } });
  return { organisation: name };
}

/** Stops all letters to whom the link was sent, signed in or not: it does nothing else, and is undone on the account's page. */
export async function unsubscribe(token: string): Promise<Changed<null>> {
  const userId = unsealedId(token, "unsubscribe");
  if (userId === null) return refused("This link does not work.");
  return choose({ system: "Link in a mail" }, userId, { wantsDigest: false, wantsAlerts: false });
}

function choose(
  actor: Granted<"coverage:read"> | System,
  userId: string,
  choices: MailChoices,
): Promise<Changed<null>> {
  return change(actor, async ({ tx, record }) => {
    const row = await tx.user.findUnique({ where: { id: userId } });
    if (!row) return refused("This link does not work.");
    const changes = updated("user", row, choices);
    await record({ event: "user.mails-chosen", subject: "user", subjectId: userId, title: row.name, changes });
    return done(null);
  });
}
