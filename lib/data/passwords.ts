import "server-only";
import { type Granted, grant } from "@/lib/domain/access";
import { done, refused } from "@/lib/domain/outcome";
import { type Changed, change } from "./change";
import { db, type Tx } from "./db";
import { readLink, redeemLink } from "./one-time-links";
import { outdateSessions } from "./users";

/** Words that an attacker would try for anybody here, beside the user's own name and address. */
export async function organisationWords(): Promise<string[]> {
  const organisation = await db().organisation.findFirst({ select: { name: true } });
  return organisation ? [organisation.name, "muster"] : ["muster"];
}

/** The hash that the actor's own password is checked against. */
export async function ownPasswordHash(actor: Granted<"self:write">): Promise<string | null> {
  const user = await db().user.findUnique({ where: { id: actor.userId }, select: { passwordHash: true } });
  return user?.passwordHash ?? null;
}

/** Sets the first or a new password by a one-time link, and ends whatever sessions the user had. */
export async function choosePassword(
  { token, purpose }: { token: string; purpose: "INVITE" | "RESET" },
  passwordHash: string,
): Promise<Changed<null>> {
  const holder = await readLink(token, purpose);
  if (!holder) return refused("This link has been used, or is too old. Ask an admin for a new one.");
  return change(grant(holder, "self:write"), async ({ tx, record }) => {
    if (!(await redeemLink(tx, token, purpose))) return refused("This link has just been used.");
    await setPassword(tx, holder.userId, passwordHash);
    const event = purpose === "INVITE" ? "user.accepted" : "user.password-reset";
    await record({ event, subject: "user", subjectId: holder.userId, title: holder.name });
    return done(null);
  });
}

/** Sets the actor's own password and ends all their sessions. The caller has checked the old one. */
export function changeOwnPassword(actor: Granted<"self:write">, passwordHash: string): Promise<Changed<null>> {
  return change(actor, async ({ tx, record }) => {
    await setPassword(tx, actor.userId, passwordHash);
    await record({ event: "user.password-changed", subject: "user", subjectId: actor.userId, title: actor.name });
    return done(null);
  });
}

async function setPassword(tx: Tx, userId: string, passwordHash: string): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { passwordHash } });
  // A reset link that lies around would open the account to whoever finds it.
  await tx.oneTimeLink.deleteMany({ where: { userId, usedAt: null } });
  await outdateSessions(tx, userId);
}
