import "server-only";
import type { Granted } from "@/lib/domain/access";
import type { Gap } from "@/lib/domain/gap";
import { type GapHistory, type GapLife, gapLife } from "@/lib/domain/gap-life";
import { currentSeq } from "./audit";
import { type Comment, listComments } from "./comments";
import { type CoverageOnDay, getCoverage } from "./coverage";
import { query } from "./db";
import { readHistory, readNotedSince } from "./gap-histories";
import { snapshot } from "./snapshot";

export type GapOnDay = Pick<CoverageOnDay, "day" | "isToday" | "at" | "organisation"> & {
  /** As it is; of a closed one, as it was before it closed, by the policy of that day. */
  gap: Gap;
  policy: CoverageOnDay["policy"];
  life: GapLife;
  history: GapHistory;
  comments: Comment[];
  /** Who did something at an instant, by its milliseconds. */
  actors: ReadonlyMap<number, string>;
  /** Spells that begin by then may have begun before; null where the notes begin with the register. */
  notedSince: Date | null;
  seen: string;
};

/** A gap, open or closed, as of a day; null for one that never was. */
export async function getGap(
  actor: Granted<"coverage:read">,
  { gapId, asOf }: { gapId: string; asOf: string | undefined },
): Promise<GapOnDay | null> {
  const seen = await currentSeq();
  const onDay = await getCoverage(actor, asOf);
  const { day, isToday, at, organisation } = onDay;
  const [history, notedSince] = await snapshot(async (read) => [
    await readHistory(read, { gapId, at }),
    await readNotedSince(read),
  ]);
  const open = onDay.coverage.gaps.find(({ id }) => id === gapId);
  const life = gapLife(history, { at, timeZone: organisation.timeZone, isOpen: open !== undefined });
  const shown = open ? { gap: open, policy: onDay.policy } : await beforeClosing(actor, { gapId, at, life });
  if (!shown) return null;
  const comments = await listComments(actor, { subject: "gap", subjectId: gapId });
  return {
    ...{ day, isToday, at, organisation, ...shown, life, history, notedSince, seen },
    comments: comments.filter((comment) => comment.at <= at),
    actors: await actorsOf(gapId),
  };
}

/** The gap as it was before it closed; where that is not noted yet, before the last change. */
async function beforeClosing(
  actor: Granted<"coverage:read">,
  { gapId, at, life }: { gapId: string; at: Date; life: GapLife },
) {
  const [last] = await query<{ at: Date }>("SELECT at FROM audit_events WHERE at <= $1 ORDER BY seq DESC LIMIT 1", [
    at,
  ]);
  for (const closed of [life.closedAt, last?.at]) {
    if (!closed) continue;
    const { coverage, policy } = await getCoverage(actor, new Date(closed.getTime() - 1));
    const gap = coverage.gaps.find(({ id }) => id === gapId);
    if (gap) return { gap, policy };
  }
  return null;
}

/** A change and the rows that it writes have one instant. */
async function actorsOf(gapId: string): Promise<ReadonlyMap<number, string>> {
  const rows = await query<{ at: Date; name: string }>(
    "SELECT at, actor_name AS name FROM audit_events WHERE subject = 'gap' AND subject_id = $1",
    [gapId],
  );
  return new Map(rows.map(({ at, name }) => [at.getTime(), name]));
}
