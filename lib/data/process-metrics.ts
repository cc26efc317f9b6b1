import "server-only";
import { type IntervalHistogram, monitorEventLoopDelay } from "node:perf_hooks";
import { type Family, gauge } from "@/lib/domain/metrics";
import packageFile from "@/package.json";
import { isDatabaseAway } from "./availability";
import { database } from "./db";

const holder = globalThis as { musterLoopDelay?: IntervalHistogram };

/** How this process does; asks nobody. The delay of the event loop is since it was read last. */
export function processFamilies(): Family[] {
  holder.musterLoopDelay ??= startedHistogram();
  const delay = holder.musterLoopDelay;
  const { totalCount, idleCount, waitingCount } = database().pool;
  const cpu = process.cpuUsage();
  const families: Family[] = [
    gauge("muster_build_info", "The version that runs.", [
      { labels: { version: packageFile.version, node: process.versions.node }, value: 1 },
    ]),
    gauge("muster_database_up", "1 while the database answers, else 0.", [{ value: isDatabaseAway() ? 0 : 1 }]),
    gauge("muster_database_connections", "Connections of this process.", [
      { labels: { state: "open" }, value: totalCount },
      { labels: { state: "idle" }, value: idleCount },
      { labels: { state: "awaited" }, value: waitingCount },
    ]),
    gauge("muster_event_loop_delay_seconds", "By how much this process was late, since this was read last.", [
      { labels: { quantile: "0.5" }, value: seconds(delay.percentile(50)) },
      { labels: { quantile: "0.99" }, value: seconds(delay.percentile(99)) },
      { labels: { quantile: "1" }, value: seconds(delay.max) },
    ]),
    gauge("process_resident_memory_bytes", "Memory of this process.", [{ value: process.memoryUsage.rss() }]),
    gauge("process_start_time_seconds", "When this process began.", [
      { value: Math.round(Date.now() / 1_000 - process.uptime()) },
    ]),
    {
      name: "process_cpu_seconds_total",
      help: "Processor time of this process.",
      type: "counter",
      samples: [{ value: (cpu.user + cpu.system) / 1_000_000 }],
    },
  ];
  delay.reset();
  return families;
}

function startedHistogram(): IntervalHistogram {
  const histogram = monitorEventLoopDelay();
  histogram.enable();
  return histogram;
}

// Of nanoseconds. A histogram that has seen nothing yet has no maximum.
const seconds = (value: number) => (Number.isFinite(value) && value > 0 ? value / 1e9 : 0);
