import "server-only";
import { v7 } from "uuid";
import { type Actor, type Granted, grant, may } from "@/lib/domain/access";
import { done, refused } from "@/lib/domain/outcome";
import { inForceAt } from "./as-of";
import { type Changed, change } from "./change";
import { db } from "./db";
import { sealedId, unsealedId } from "./sealed-id";

type Reader = Granted<"coverage:read">;

const purpose = "calendar link";

/**
 * A link to the actor's calendar of what is coming; the one before opens nothing any more. Written beside the register's
 * rows, and never undone: what was handed out cannot be taken back, and what was revoked must not come back.
 */
export function makeCalendarLink(actor: Reader): Promise<Changed<null>> {
  return change(actor, async ({ tx, at, record }) => {
    await tx.calendarLink.updateMany({ where: { userId: actor.userId, until: null }, data: { until: at } });
    const row = await tx.calendarLink.create({ data: { id: v7(), userId: actor.userId, from: at } });
    await record({ event: "calendar.made", subject: "calendar link", subjectId: row.id, title: actor.name });
    return done(null);
  });
}

/** Opens nothing from now on, also for who has it. */
export function revokeCalendarLink(actor: Reader): Promise<Changed<null>> {
  return change(actor, async ({ tx, at, record }) => {
    const row = await tx.calendarLink.findFirst({ where: { userId: actor.userId, until: null } });
    if (!row) return refused("There is no link to revoke.");
    await tx.calendarLink.update({ where: { id: row.id }, data: { until: at } });
    await record({ event: "calendar.revoked", subject: "calendar link", subjectId: row.id, title: actor.name });
    return done(null);
  });
}

/** The token of the actor's link; null while there is none. */
export async function calendarToken(actor: Reader): Promise<string | null> {
  const row = await db().calendarLink.findFirst({ where: { userId: actor.userId, until: null } });
  return row && sealedId(row.id, purpose);
}

/**
 * Whose calendar a token opens, as the database has them now: whoever was deactivated, or may not see coverage any more,
 * has none. Null for all that does not work: revoked or invented, it looks the same.
 */
export async function calendarReader(token: string): Promise<Reader | null> {
  const id = unsealedId(token, purpose);
  if (id === null) return null;
  const row = await db().calendarLink.findFirst({ where: { id, ...inForceAt(new Date()) }, include: { user: true } });
  if (!row?.user.isActive || !may(row.user.role, "coverage:read")) return null;
  const { id: userId, name, email, role, personId } = row.user;
  const actor: Actor = { userId, name, email, role, personId };
  return grant(actor, "coverage:read");
}
