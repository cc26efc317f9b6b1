import "server-only";
import type { Granted } from "@/lib/domain/access";
import { coverageCounter } from "@/lib/domain/coverage";
import { type Day, dayOf, instantOf, startOfDay } from "@/lib/domain/day";
import { type TrendNote, type TrendPoint, trendDays } from "@/lib/domain/trend";
import { currentSeq } from "./audit";
import { type HistoryMoment, readCoverageHistory } from "./coverage-history";
import { policyAt } from "./policy";
import { type OrganisationFacts, readOrganisation } from "./read-organisation";
import { snapshot } from "./snapshot";
import { readTrendNotes } from "./trend-notes";

export type Trend = {
  organisation: OrganisationFacts;
  points: TrendPoint[];
  notes: TrendNote[];
  /** Percent of spend-weighted coverage that the policy of the last day aims at. */
  aim: number;
};

export type TrendSpan = { from: Day; until: Day };

// A point costs an evaluation, and a past one changes only with the register. The process keeps those of its last state.
const mostKept = 500;
const holder = globalThis as { musterTrend?: { seq: string; points: Map<Day, TrendPoint> } };

/**
 * How coverage stood at the end of each of the days of a range, worked out from the dated facts: what is known now of a
 * past day, judged by the policy that was in force on it.
 */
export async function getTrend(_: Granted<"coverage:read">, { from, until }: TrendSpan, now: Date): Promise<Trend> {
  const days = trendDays(from, until);
  const { organisation, kept, moments, notes, aim } = await snapshot(async (read) => {
    const organisation = await readOrganisation(read);
    const { timeZone } = organisation;
    const kept = keptOf(await currentSeq(read));
    const instants = days.filter((day) => !kept.has(day)).map((day) => instantOf(day, now, timeZone).at);
    const last = instantOf(until, now, timeZone).at;
    return {
      organisation,
      kept,
      moments: await readCoverageHistory(read, instants, timeZone),
      notes: await readTrendNotes(read, { from: startOfDay(from, timeZone), until: last }, timeZone),
      aim: (await policyAt(read, last)).aim.spendWeighted,
    };
  });
  const made = await pointsOf(moments, organisation.timeZone);
  const today = dayOf(now, organisation.timeZone);
  // Today's answer, and that of a day to come, is another one later on.
  for (const [day, point] of made) if (day < today) kept.set(day, point);
  return { organisation, points: days.flatMap((day) => made.get(day) ?? kept.get(day) ?? []), notes, aim };
}

/** Evaluates each moment, after the connection is given back; others have the process in between. */
async function pointsOf(moments: readonly HistoryMoment[], timeZone: string): Promise<Map<Day, TrendPoint>> {
  const points = new Map<Day, TrendPoint>();
  const countAt = coverageCounter(moments[0]?.facts.people ?? []);
  for (const { at, facts, policy } of moments) {
    const day = dayOf(at, timeZone);
    const { figures, count } = countAt(facts, policy, at);
    points.set(day, { day, figures, ...count });
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
  return points;
}

function keptOf(seq: string): Map<Day, TrendPoint> {
  const known = holder.musterTrend;
  if (known?.seq === seq && known.points.size < mostKept) return known.points;
  holder.musterTrend = { seq, points: new Map() };
  return holder.musterTrend.points;
}
