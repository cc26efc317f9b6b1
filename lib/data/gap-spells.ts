import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { judgeCoverage } from "@/lib/domain/coverage";
import { addDays, dayOf, startOfDay } from "@/lib/domain/day";
import type { Gap } from "@/lib/domain/gap";
import type { GapKind, Severity } from "@/lib/domain/gap-kind";
import { gapName } from "@/lib/domain/gap-name";
import { gapChanges, instantsToWalk, midnights, type SeenGap } from "@/lib/domain/gap-walk";
import { readCoverageFacts } from "./coverage-facts";
import { database, query } from "./db";
import { firstSaid, readEdges } from "./gap-edges";
import { policyAt } from "./policy";
import { type Read, snapshot } from "./snapshot";

/** A gap that opened or closed. */
export type GapTransition = {
  gapId: string;
  kind: GapKind;
  unitId: string | null;
  severity: Severity;
  title: string;
  at: Date;
};
export type GapTransitions = { opened: GapTransition[]; closed: GapTransition[] };

/** How far back ages go in a register that is older than what is noted of it. */
const daysBack = 400;
/** As many evaluations as one call makes, and as long as it goes on to the next: where there are many people, one takes a second. */
const mostInstants = 150;
const longestMs = 60_000;
const longestPauseMs = 1_000;
/** What opened or closed before is history that was made up for, not news. */
const newsMs = 2 * 86_400_000;

/**
 * Notes which gaps opened and closed since it was called last, each at the instant at which the facts say so: a leave that
 * began at midnight opens its gap at midnight. Idempotent, and one at a time: while another call is at it, this one leaves
 * it to that one. What was noted stays when it is interrupted or takes too long, and the next call goes on from there. The
 * first walks through the past, and that is no news.
 *
 * Not for the answer to a request: it writes, and may take a while. Muster itself is who writes; no undo takes spells back.
 */
export async function noteGaps(now: Date): Promise<GapTransitions> {
  const client = await database().pool.connect();
  let isBroken = false;
  try {
    const [lock] = (await client.query("SELECT pg_try_advisory_lock(hashtext('muster.gaps')) AS got")).rows;
    if (!lock?.got) return { opened: [], closed: [] };
    try {
      return await walk(now);
    } finally {
      await client.query("SELECT pg_advisory_unlock(hashtext('muster.gaps'))");
    }
  } catch (error) {
    // Closed rather than given back: its lock goes with it.
    isBroken = true;
    throw error;
  } finally {
    client.release(isBroken);
  }
}

type Watch = { noted: Date | null; seq: string };

async function walk(now: Date): Promise<GapTransitions> {
  const done: GapTransitions = { opened: [], closed: [] };
  const plan = await snapshot(async (read) => {
    const [organisation] = await read<{ timeZone: string }>(`SELECT time_zone AS "timeZone" FROM organisation`);
    if (!organisation) return null;
    const [watch] = await read<Watch>("SELECT noted, seq::text FROM gap_watch");
    const [last] = await read<{ seq: string; at: Date }>(
      "SELECT seq::text, at FROM audit_events ORDER BY seq DESC LIMIT 1",
    );
    // Events are dated apart, if need be a little ahead of the clock.
    const at = last && last.at > now ? last.at : now;
    const seq = last?.seq ?? "0";
    const { timeZone } = organisation;
    if (!watch?.noted) return { at, seq, timeZone, ...(await beginning(read, at, timeZone)) };
    if (watch.noted >= at) return null;
    const edges = [...(await readEdges(read, watch.noted, at)), ...midnights(watch.noted, at, timeZone)];
    // Nothing was written, nothing began or ended, no day has passed.
    if (edges.length === 0 && watch.seq === seq) return null;
    return { at, seq, timeZone, edges };
  });
  if (plan === null) return done;
  const open = await readOpen();
  const isFirst = "start" in plan;
  if (isFirst) await query(beginSql, [plan.isCut ? plan.start : null, new Date(0)]);
  const start = isFirst ? [plan.start] : [];
  const since = performance.now();
  let took = 0;
  for (const at of [...start, ...instantsToWalk(plan.edges, plan.at, mostInstants)]) {
    // A long way is walked at half speed, so that whoever looks at a page meanwhile has the process too.
    if (took > 0) await sleep(Math.min(longestPauseMs, took));
    const begun = performance.now();
    const changes = await note(open, { at, seq: at < plan.at ? "0" : plan.seq, timeZone: plan.timeZone });
    if (!isFirst && now.getTime() - at.getTime() < newsMs) {
      done.opened.push(...changes.opened);
      done.closed.push(...changes.closed);
    }
    if (performance.now() - since > longestMs) break;
    took = performance.now() - begun;
  }
  return done;
}

/** Where the walk begins the first time, and what lies on its way. */
async function beginning(
  read: Read,
  at: Date,
  timeZone: string,
): Promise<{ start: Date; isCut: boolean; edges: Date[] }> {
  const longAgo = startOfDay(addDays(dayOf(at, timeZone), -daysBack), timeZone);
  const first = (await firstSaid(read)) ?? at;
  const isCut = first <= longAgo;
  // A moment before now at the latest, so that there is something between the two.
  const start = isCut ? longAgo : new Date(Math.min(first.getTime(), at.getTime() - 1));
  return { start, isCut, edges: [...(await readEdges(read, start, at)), ...midnights(start, at, timeZone)] };
}

type Open = Map<string, SeenGap & Pick<GapTransition, "kind" | "unitId">>;

async function readOpen(): Promise<Open> {
  const rows = await query<{ id: string; kind: GapKind; unitId: string | null } & SeenGap>(
    `SELECT gap_id AS id, kind, unit_id AS "unitId", severity, title FROM gap_spells WHERE "until" IS NULL`,
  );
  return new Map(rows.map(({ id, ...seen }) => [id, seen]));
}

type Instant = { at: Date; seq: string; timeZone: string };

/** Evaluates at one instant, and writes what has changed since the one before in one statement. */
async function note(open: Open, { at, seq, timeZone }: Instant): Promise<GapTransitions> {
  const gaps = await snapshot(async (read) => {
    const policy = await policyAt(read, at);
    return judgeCoverage(await readCoverageFacts(read, { at, timeZone, policy }), policy, at).gaps;
  });
  const { opened, closed, altered } = gapChanges(open, gaps, gapName);
  await query(noteSql, [at, seq, closed, JSON.stringify(opened.map(rowOf)), JSON.stringify(altered.map(rowOf))]);
  const gone = closed.flatMap((gapId) => {
    const seen = open.get(gapId);
    open.delete(gapId);
    return seen ? [{ gapId, ...seen, at }] : [];
  });
  for (const gap of [...opened, ...altered]) open.set(gap.id, seenOf(gap));
  return { opened: opened.map((gap) => ({ gapId: gap.id, ...seenOf(gap), at })), closed: gone };
}

function seenOf(gap: Gap) {
  const unitId = "unit" in gap ? (gap.unit?.id ?? null) : null;
  return { kind: gap.kind, unitId, severity: gap.severity, title: gapName(gap) };
}

function rowOf(gap: Gap) {
  const { kind, unitId, severity, title } = seenOf(gap);
  return { gap_id: gap.id, kind, unit_id: unitId, severity, title };
}

const beginSql =
  "INSERT INTO gap_watch (began, noted, seq) VALUES ($1, $2, 0) ON CONFLICT (id) DO UPDATE SET began = $1";

const noteSql = `
  WITH closed AS (UPDATE gap_spells SET "until" = $1 WHERE "until" IS NULL AND gap_id = ANY ($3::text[])),
    opened AS (INSERT INTO gap_spells (gap_id, kind, unit_id, severity, title, "from")
      SELECT gap_id, kind, unit_id, severity, title, $1 FROM jsonb_populate_recordset(NULL::gap_spells, $4::jsonb)),
    altered AS (UPDATE gap_spells SET severity = now.severity, title = now.title
      FROM jsonb_populate_recordset(NULL::gap_spells, $5::jsonb) now
      WHERE gap_spells.gap_id = now.gap_id AND gap_spells."until" IS NULL)
  UPDATE gap_watch SET noted = $1, seq = $2::bigint`;
