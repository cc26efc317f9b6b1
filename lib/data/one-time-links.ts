import "server-only";
import type { Actor } from "@/lib/domain/access";
import { db, type Tx } from "./db";
import type { LinkPurpose } from "./generated/enums";
import { hashToken, newToken } from "./token";

const hour = 3_600_000;
/** An invitation waits for somebody's return from holiday; what opens an account that exists does not wait. */
const lifetimes: Record<LinkPurpose, number> = { SETUP: 24 * hour, INVITE: 7 * 24 * hour, RESET: 24 * hour };

/**
 * Makes a link and hands out its token, which is stored nowhere. Older links of the same purpose for the same user stop
 * working: who sends a new one has often lost the old one to somebody.
 */
export async function makeLink(tx: Tx, purpose: LinkPurpose, userId: string | null): Promise<string> {
  const token = newToken();
  const createdAt = new Date();
  const expiresAt = new Date(createdAt.getTime() + lifetimes[purpose]);
  await tx.oneTimeLink.deleteMany({ where: { purpose, userId, usedAt: null } });
  await tx.oneTimeLink.create({ data: { tokenHash: hashToken(token), purpose, userId, createdAt, expiresAt } });
  return token;
}

/** Whether a link would work now. Looking at it does not use it up: chat programs fetch every address they see. */
export async function isLinkOpen(token: string, purpose: LinkPurpose): Promise<boolean> {
  return (await db().oneTimeLink.count({ where: open(token, purpose) })) === 1;
}

/** Whose link it is; null when it does not work (any more) or the user was deactivated. */
export async function readLink(token: string, purpose: LinkPurpose): Promise<Actor | null> {
  const link = await db().oneTimeLink.findFirst({ where: open(token, purpose), include: { user: true } });
  if (!link?.user?.isActive) return null;
  const { id: userId, name, email, role, personId } = link.user;
  return { userId, name, email, role, personId };
}

/** Uses a link up. False when it does not work (any more): of two who try at once, one is told so. */
export async function redeemLink(tx: Tx, token: string, purpose: LinkPurpose): Promise<boolean> {
  const { count } = await tx.oneTimeLink.updateMany({ where: open(token, purpose), data: { usedAt: new Date() } });
  return count === 1;
}

function open(token: string, purpose: LinkPurpose) {
  return { tokenHash: hashToken(token), purpose, usedAt: null, expiresAt: { gt: new Date() } };
}
