import { addDays, type Day } from "./day";
import { done, type Outcome, type Problem } from "./outcome";
import type { Persona } from "./persona";
import { problemsOf, typedLine } from "./typed-line";

/** Who is asked about an assignment. */
export const answerers = ["MANAGER", "HOLDER"] as const;
export type Answerer = (typeof answerers)[number];

export const answererNames: Record<Answerer, string> = { MANAGER: "Their manager", HOLDER: "They themselves" };

/** Which of the assignments in force are asked about; null and false are no limit. */
export type CampaignScope = {
  answerer: Answerer;
  /** The unit and all below it. */
  unitId: string | null;
  persona: Persona | null;
  isCoreOnly: boolean;
  /** Those that nobody has confirmed on this day or later. */
  unconfirmedSince: Day | null;
};

/** What starting a campaign would ask. */
export type CampaignPreview = {
  /** Assignments that somebody is asked about. */
  asks: number;
  /** People who are asked. */
  answerers: number;
  /** Assignments of the scope about which nobody can be asked: no manager, or one who is gone, away or without an address. */
  unreachable: number;
  /** A few of those whom they are of. */
  unreachablePeople: readonly { id: string; name: string }[];
};

export const usualDays = 14;
/** Longer than this nobody remembers what was asked. */
export const longestDays = 180;
/** Answers still count for so many days after the last day. */
export const graceDays = 14;

export type CampaignStatement = { title: string; lastDay: Day | null };

/** What was typed, if it can be; the last day to answer is filled in. */
export function campaignStatement(
  { title, lastDay }: CampaignStatement,
  today: Day,
): Outcome<{ title: string; lastDay: Day }> {
  const line = typedLine(title, { field: "title", what: "What the campaign is called", longest: 120 });
  const day = lastDay ?? addDays(today, usualDays);
  const latest = addDays(today, longestDays);
  const problems: Problem[] = problemsOf(line);
  if (day < today) problems.push({ field: "lastDay", message: "This day is over. Choose a later one." });
  if (day > latest) problems.push({ field: "lastDay", message: `Choose a day until ${latest}.` });
  if (!line.ok || problems.length > 0) return { ok: false, problems };
  return done({ title: line.value, lastDay: day });
}

/** How far a campaign is: counts of what was asked. */
export type CampaignCounts = {
  asked: number;
  answered: number;
  right: number;
  /** Answers that say that something is not right, and that nobody has dealt with. */
  tasks: number;
};

/** A campaign in a list. */
export type CampaignLine = {
  id: string;
  title: string;
  answerer: Answerer;
  from: Date;
  due: Date;
  until: Date | null;
  counts: CampaignCounts;
};

/** A campaign with what it is about. */
export type Campaign = CampaignLine & {
  unit: string | null;
  persona: Persona | null;
  isCoreOnly: boolean;
  unconfirmedSince: Date | null;
};

/** How far a unit is. */
export type UnitProgress = { unit: string; counts: CampaignCounts };

/** Somebody who is asked. */
export type AnswererLine = {
  linkId: string;
  id: string;
  name: string;
  email: string | null;
  /** When they were last sent the letter with their link. */
  mailedAt: Date | null;
  /** Null once it was revoked or has expired. */
  token: string | null;
  counts: CampaignCounts;
};

export type CampaignState = "RUNNING" | "OVERDUE" | "CLOSED";

export function campaignState({ due, until }: { due: Date; until: Date | null }, at: Date): CampaignState {
  if (until !== null && until <= at) return "CLOSED";
  return due <= at ? "OVERDUE" : "RUNNING";
}
