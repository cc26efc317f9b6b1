import { type Day, dayOf } from "./day";
import { holdsAt, type Interval } from "./interval";

/** What becomes of a gap. It is closed by data alone; a waived one is still open, and accepted. */
export const lifeStates = ["OPEN", "ACKNOWLEDGED", "PLANNED", "WAIVED", "CLOSED"] as const;
export type LifeState = (typeof lifeStates)[number];

export const lifeStateNames: Record<LifeState, string> = {
  OPEN: "Open",
  ACKNOWLEDGED: "Acknowledged",
  PLANNED: "Planned",
  WAIVED: "Waived",
  CLOSED: "Closed",
};

export type Named = { id: string; name: string };

/** Who sees to a gap, by when, and whom they have in mind for it, from which day. */
export type FollowUp = Interval & { owner: Named; due: Day; plan: { nominee: Named; day: Day } | null };

export type GapWaiver = { id: string; reason: string; approver: Named; from: Date; until: Date };

/** What is known of a gap, in order of time. Spells are when it was open; they never overlap. */
export type GapHistory = {
  spells: readonly Interval[];
  followUps: readonly FollowUp[];
  waivers: readonly GapWaiver[];
};

export type GapLife = {
  state: LifeState;
  /** When it opened; null while that is not noted yet, or it is closed. */
  since: Date | null;
  /** Null while it is open, or was never noted. */
  closedAt: Date | null;
  /** It had been closed for so many days when it opened last. */
  reopened: { at: Date; afterDays: number } | null;
  /** In force, and said of the gap as it is open now. */
  followUp: FollowUp | null;
  waiver: GapWaiver | null;
  isOverdue: boolean;
};

/** What closes for less than this, such as by a mistake that was undone, has not been closed. */
export const shortestBreakMs = 86_400_000;

type Moment = { at: Date; timeZone: string; isOpen: boolean };

/**
 * How a gap stands at an instant. `isOpen` is the evaluation's word, which goes before the spells: they are noted a moment
 * later. What was said of a gap before it closed does not count once it opens again: somebody has to look anew.
 */
export function gapLife({ spells, followUps, waivers }: GapHistory, { at, timeZone, isOpen }: Moment): GapLife {
  const past = joined(spells.filter(({ from }) => from <= at));
  const last = past.at(-1);
  const waiver = waivers.find((each) => holdsAt(each, at)) ?? null;
  if (!isOpen) {
    const closedAt = last ? (last.until !== null && last.until <= at ? last.until : at) : null;
    return { state: "CLOSED", since: null, closedAt, reopened: null, followUp: null, waiver, isOverdue: false };
  }
  const isNoted = last !== undefined && !isBreak(last.until, at);
  const before = isNoted ? past.at(-2) : last;
  const opened = isNoted ? last.from : at;
  const said = followUps.find((each) => holdsAt(each, at));
  // Where nothing is noted yet, nothing has closed either.
  const holds = last === undefined || (said && opened.getTime() - said.from.getTime() < shortestBreakMs);
  const followUp = said && holds ? said : null;
  const state = waiver ? "WAIVED" : followUp?.plan ? "PLANNED" : followUp ? "ACKNOWLEDGED" : "OPEN";
  return {
    state,
    since: isNoted ? opened : null,
    closedAt: null,
    reopened: before?.until ? { at: opened, afterDays: daysBetween(before.until, opened) } : null,
    followUp,
    waiver,
    isOverdue: waiver === null && followUp !== null && isPast(followUp, dayOf(at, timeZone)),
  };
}

/** Spells without the breaks that are too short to count. */
export function joined(spells: readonly Interval[]): Interval[] {
  const whole: Interval[] = [];
  for (const { from, until } of spells) {
    const last = whole.at(-1);
    if (last && !isBreak(last.until, from)) last.until = until;
    else whole.push({ from, until });
  }
  return whole;
}

function isBreak(closed: Date | null, opened: Date): boolean {
  return closed !== null && opened.getTime() - closed.getTime() >= shortestBreakMs;
}

function isPast({ due, plan }: FollowUp, today: Day): boolean {
  return due < today || (plan !== null && plan.day < today);
}

function daysBetween(from: Date, until: Date): number {
  return Math.floor((until.getTime() - from.getTime()) / shortestBreakMs);
}
