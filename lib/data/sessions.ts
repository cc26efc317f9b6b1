import "server-only";
import { type Actor, type Granted, grant } from "@/lib/domain/access";
import { done, refused } from "@/lib/domain/outcome";
import { type Changed, change } from "./change";
import { db, type Tx } from "./db";
import { hashToken, newToken } from "./token";
import { linkByEmail } from "./users";

const minute = 60_000;

/** A session that nobody used for a working day is over. */
export const idleMilliseconds = 8 * 60 * minute;
/** However busy, a session is over after a week. */
export const absoluteMilliseconds = 7 * 24 * 60 * minute;

/**
 * Opens a session and hands out its random id, which only the cookie keeps. Refused when the user was deactivated, reset
 * or signed out everywhere since the password was checked: `sessionVersion` is the one that was read with its hash.
 */
export async function openSession(actor: Granted<"self:write">, sessionVersion: number): Promise<Changed<string>> {
  const { userId, name } = actor;
  return change(actor, async ({ tx, record }) => {
    const user = await tx.user.findUniqueOrThrow({ where: { id: userId } });
    if (user.sessionVersion !== sessionVersion) return refused("Your password has changed. Sign in again.");
    const id = newToken();
    // The clock of the sessions, not of the facts: that one may run ahead of it after a burst of changes.
    const now = new Date();
    await sweepSessions(tx, now.getTime());
    await tx.session.create({
      data: {
        idHash: hashToken(id),
        userId,
        sessionVersion,
        createdAt: now,
        seenAt: now,
        expiresAt: new Date(now.getTime() + absoluteMilliseconds),
      },
    });
    await linkByEmail({ tx, record }, user);
    await record({ event: "user.signed-in", subject: "user", subjectId: userId, title: name });
    return done(id);
  });
}

/** Whose session it is, as the database has the user now; null when the session is unknown or over. */
export async function readSession(id: string): Promise<Actor | null> {
  const now = Date.now();
  const session = await db().session.findUnique({ where: { idHash: hashToken(id) }, include: { user: true } });
  if (!session?.user.isActive || session.sessionVersion !== session.user.sessionVersion) return null;
  const idle = now - session.seenAt.getTime();
  if (session.expiresAt.getTime() <= now || idle >= idleMilliseconds) return null;
  // Once a minute is exact enough for an end after hours, and spares a write on almost every request.
  if (idle > minute) {
    await db().session.updateMany({ where: { idHash: session.idHash }, data: { seenAt: new Date(now) } });
  }
  const { id: userId, name, email, role, personId } = session.user;
  return { userId, name, email, role, personId };
}

/** Ends one session. What is no session, or no longer one, ends nothing. */
export async function closeSession(id: string): Promise<void> {
  const actor = await readSession(id);
  if (actor === null) return;
  await change(grant(actor, "self:write"), async ({ tx, record }) => {
    await tx.session.deleteMany({ where: { idHash: hashToken(id) } });
    await record({ event: "user.signed-out", subject: "user", subjectId: actor.userId, title: actor.name });
    return done(undefined);
  });
}

/** Removes the sessions that are over: they open nothing, but say who was here when. */
async function sweepSessions(tx: Tx, now: number): Promise<void> {
  const ended = [{ expiresAt: { lte: new Date(now) } }, { seenAt: { lte: new Date(now - idleMilliseconds) } }];
  await tx.session.deleteMany({ where: { OR: ended } });
}
