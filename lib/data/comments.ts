import "server-only";
import { v7 } from "uuid";
import type { Granted } from "@/lib/domain/access";
import { commentText } from "@/lib/domain/gap-follow-up";
import { done } from "@/lib/domain/outcome";
import { type ChangeContext, type Changed, change } from "./change";
import { db } from "./db";
import { openGaps } from "./gaps-today";
import { inserted, type RowChange } from "./row-change";

export type CommentSubject = "gap" | "plan";
export type Comment = { id: string; author: { id: string; name: string }; text: string; at: Date };

/** The row of something that the actor says, for `record`. The text must be checked already. */
export function commentRow(
  { at }: Pick<ChangeContext, "at">,
  row: { subject: CommentSubject; subjectId: string; authorId: string; text: string },
): RowChange {
  return inserted("comment", { id: v7(), ...row, at });
}

/** What was said about a gap or a plan, first things first. */
export async function listComments(
  _: Granted<"coverage:read">,
  { subject, subjectId }: { subject: CommentSubject; subjectId: string },
): Promise<Comment[]> {
  const rows = await db().comment.findMany({
    where: { subject, subjectId },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    include: { author: { select: { id: true, name: true } } },
    take: 500,
  });
  return rows.map(({ id, author, text, at }) => ({ id, author, text, at }));
}

/** Says something about a gap that is open. */
export async function commentOnGap(
  actor: Granted<"coverage:write">,
  { gapId, text: typed }: { gapId: string; text: string },
): Promise<Changed<null>> {
  const text = commentText(typed);
  if (!text.ok) return text;
  const gaps = await openGaps(actor, [gapId]);
  if (!gaps.ok) return gaps;
  return change(actor, async ({ at, record }) => {
    const row = commentRow({ at }, { subject: "gap", subjectId: gapId, authorId: actor.userId, text: text.value });
    const title = gaps.value[0]?.title ?? gapId;
    await record({ event: "gap.commented", subject: "gap", subjectId: gapId, title, changes: [row] });
    return done(null);
  });
}
