import "server-only";
import { v7 } from "uuid";
import type { Granted } from "@/lib/domain/access";
import { done, refused } from "@/lib/domain/outcome";
import { mostViews, type SavedView, savedView } from "@/lib/domain/saved-view";
import { type Changed, change } from "./change";
import { db } from "./db";
import { inserted, removed } from "./row-change";

type Reader = Granted<"coverage:read">;

export type SaveViewInput = { name: string; address: string; isShared: boolean };

/** Keeps a list of gaps under a name: for the actor, or for all who may see gaps. */
export function saveView(actor: Reader, { isShared, ...typed }: SaveViewInput): Promise<Changed<null>> {
  return change(actor, async ({ tx, record }) => {
    const view = savedView(typed);
    if (!view.ok) return view;
    const own = await tx.savedView.findMany({ where: { userId: actor.userId } });
    if (own.some(({ name }) => name.toLowerCase() === view.value.name.toLowerCase()))
      return refused("You have a view of this name already.", "name");
    if (own.length >= mostViews) return refused(`You have ${mostViews} views. Remove one that you no longer need.`);
    const row = { id: v7(), userId: actor.userId, ...view.value, isShared };
    const about = { subject: "saved view", subjectId: row.id, title: row.name } as const;
    await record({ ...about, event: "view.saved", changes: [inserted("savedView", row)] });
    return done(null);
  });
}

/** Only one's own: what somebody shared is theirs to take away. */
export function removeView(actor: Reader, { viewId }: { viewId: string }): Promise<Changed<null>> {
  return change(actor, async ({ tx, record }) => {
    const row = await tx.savedView.findFirst({ where: { id: viewId, userId: actor.userId } });
    if (!row) return refused("This view is not yours, or not there any more.");
    const about = { subject: "saved view", subjectId: row.id, title: row.name } as const;
    await record({ ...about, event: "view.removed", changes: [removed("savedView", row)] });
    return done(null);
  });
}

/** One's own, and those that others share, by name. */
export async function listViews(actor: Reader): Promise<SavedView[]> {
  const rows = await db().savedView.findMany({
    where: { OR: [{ userId: actor.userId }, { isShared: true, user: { isActive: true } }] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    include: { user: { select: { name: true } } },
    take: 500,
  });
  return rows.map(({ userId, user, ...view }) => ({ ...view, by: userId === actor.userId ? null : user.name }));
}
