import { dayOf } from "./day";
import { shortDayText } from "./day-text";
import { type FollowUp, type GapHistory, type GapWaiver, joined } from "./gap-life";
import { lastDayOf } from "./period-text";
import { countInWords } from "./wording";

/** Something in the life of a gap, in words. Whose names are in it, the reader may see. */
export type GapEvent = {
  at: Date;
  kind: "OPENED" | "CLOSED" | "FOLLOWED_UP" | "WAIVED" | "COMMENTED";
  what: string;
  /** What somebody wrote: a reason, a comment. */
  words: string | null;
  by: string | null;
};

type Said = GapHistory & {
  comments: readonly { author: { name: string }; text: string; at: Date }[];
  /** Who did something at an instant, by its milliseconds. */
  actors: ReadonlyMap<number, string>;
};

type Moment = { at: Date; timeZone: string; notedSince: Date | null };

/** The life of a gap up to an instant, first things first. */
export function gapTimeline(said: Said, moment: Moment): GapEvent[] {
  const by = (at: Date) => said.actors.get(at.getTime()) ?? null;
  const events: GapEvent[] = [
    ...spellEvents(said, moment),
    ...said.followUps.map((row, index): GapEvent => {
      const what = followUpText(row, said.followUps[index - 1]);
      return { at: row.from, kind: "FOLLOWED_UP", what, words: null, by: by(row.from) };
    }),
    ...said.waivers.flatMap((waiver) => waiverEvents(waiver, moment, by)),
    ...said.comments.map(({ author, text, at }): GapEvent => {
      return { at, kind: "COMMENTED", what: "Comment", words: text, by: author.name };
    }),
  ];
  return events.filter(({ at }) => at <= moment.at).sort((a, b) => a.at.getTime() - b.at.getTime());
}

function spellEvents({ spells }: GapHistory, { timeZone, notedSince }: Moment): GapEvent[] {
  const about = { words: null, by: null };
  return joined(spells).flatMap(({ from, until }, index, all) => {
    const closed = all[index - 1]?.until;
    const isCut = notedSince !== null && from <= notedSince;
    const what = closed
      ? `Reopened, was closed for ${daysBetween(closed, from)}`
      : isCut
        ? `Open since before ${shortDayText(dayOf(from, timeZone))}`
        : "Opened";
    const opened: GapEvent = { at: from, kind: "OPENED", what, ...about };
    return until === null ? [opened] : [opened, { at: until, kind: "CLOSED", what: "Closed", ...about }];
  });
}

/** What a follow-up says that the one before did not. */
function followUpText({ owner, due, plan }: FollowUp, before: FollowUp | undefined): string {
  const parts: string[] = [];
  if (before?.owner.id !== owner.id) parts.push(`${before ? "Handed over" : "Taken on"}: ${owner.name} is the owner`);
  if (before?.due !== due) parts.push(`due ${shortDayText(due)}`);
  if (plan && (before?.plan?.nominee.id !== plan.nominee.id || before.plan.day !== plan.day)) {
    parts.push(`planned: ${plan.nominee.name}, from ${shortDayText(plan.day)}`);
  }
  if (!plan && before?.plan) parts.push("nobody is planned any more");
  const text = parts.join("; ") || "Said again";
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function waiverEvents({ reason, from, until }: GapWaiver, { at, timeZone }: Moment, by: (at: Date) => string | null) {
  const what = `Waived until ${shortDayText(lastDayOf(until, timeZone))}`;
  const begun: GapEvent = { at: from, kind: "WAIVED", what, words: reason, by: by(from) };
  if (until > at) return [begun];
  const who = by(until);
  // The day that was agreed is no longer known of a waiver that was revoked.
  if (who === null)
    return [begun, { at: until, kind: "WAIVED" as const, what: "The waiver ended", words: null, by: null }];
  return [
    { ...begun, what: "Waived" },
    { at: until, kind: "WAIVED" as const, what: "The waiver was revoked", words: null, by: who },
  ];
}

/** "12 days", in whole ones. */
export function daysBetween(from: Date, until: Date): string {
  return countInWords(Math.floor((until.getTime() - from.getTime()) / 86_400_000), "day", "days");
}
