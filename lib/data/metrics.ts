import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { coverageFamilies, type Family, gauge, metricsText } from "@/lib/domain/metrics";
import { env } from "@/lib/env";
import { coverageAt } from "./coverage-at";
import { query } from "./db";
import { processFamilies } from "./process-metrics";

/** Whether metrics are read here at all, and whether this is who may read them. */
export function metricsAccess(authorization: string | null): "off" | "refused" | "granted" {
  const token = env().MUSTER_METRICS_TOKEN;
  if (token === undefined) return "off";
  const hash = (text: string) => createHash("sha256").update(text).digest();
  // Hashed, as only texts of one length are compared in constant time.
  return timingSafeEqual(hash(authorization ?? ""), hash(`Bearer ${token}`)) ? "granted" : "refused";
}

/** For so long an answer serves again: several that scrape, or one that does so too often, cost one evaluation. */
const keptMilliseconds = 5_000;
const holder = globalThis as { musterMetrics?: { at: number; families: Promise<Family[]> } };

/** All there is to read, as Prometheus reads it. While the database is away, what this process knows by itself. */
export async function readMetrics(now = Date.now()): Promise<string> {
  const kept = holder.musterMetrics;
  const current = kept && now - kept.at < keptMilliseconds ? kept : { at: now, families: readFamilies(new Date(now)) };
  holder.musterMetrics = current;
  try {
    return metricsText([...processFamilies(), ...(await current.families)]);
  } catch {
    delete holder.musterMetrics;
    return metricsText(processFamilies());
  }
}

async function readFamilies(at: Date): Promise<Family[]> {
  const [coverage, units, jobs, deliveries, noted] = await Promise.all([
    coverageAt(at),
    query<{ id: string; code: string }>("SELECT id, code FROM units"),
    query<{ queue: string; state: string; value: number }>(
      `SELECT q.name AS queue, states.state, count(j.id)::int AS value
       FROM pgboss.queue q CROSS JOIN (VALUES ('created'), ('retry'), ('active'), ('failed')) states (state)
       LEFT JOIN pgboss.job j ON j.name = q.name AND j.state::text = states.state
       WHERE q.name NOT LIKE '\\_\\_%' GROUP BY q.name, states.state ORDER BY 1, 2`,
    ),
    query<{ waiting: number; given_up: number }>(
      `SELECT count(*) FILTER (WHERE next_try_at IS NOT NULL)::int AS waiting,
         count(*) FILTER (WHERE next_try_at IS NULL AND delivered_at IS NULL)::int AS given_up FROM webhook_deliveries`,
    ),
    query<{ noted: Date }>("SELECT noted FROM gap_watch"),
  ]);
  const codes = new Map(units.map(({ id, code }) => [id, code]));
  return [
    ...(coverage ? coverageFamilies(coverage, (id) => codes.get(id) ?? id) : []),
    gauge(
      "muster_gaps_noted_timestamp_seconds",
      "Up to when it is noted which gaps opened and closed.",
      noted.map((row) => ({ value: row.noted.getTime() / 1_000 })),
    ),
    gauge(
      "muster_jobs",
      "Jobs by queue and state.",
      jobs.map(({ queue, state, value }) => ({ labels: { queue, state }, value })),
    ),
    gauge(
      "muster_webhook_deliveries",
      "Deliveries of webhooks in the log that are not over, and that were given up.",
      deliveries.flatMap(({ waiting, given_up }) => [
        { labels: { state: "waiting" }, value: waiting },
        { labels: { state: "given_up" }, value: given_up },
      ]),
    ),
  ];
}
