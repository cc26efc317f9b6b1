/**
 * A FOCUS cost file of 1 GB: how fast it is added up, beside csv-parse reading the same columns and doing nothing with them, and
 * how much memory that takes. `npm run bench tests/bench/focus.ts [megabytes]`
 */
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { parse } from "csv-parse";
import { counted, sumOf } from "@/lib/data/focus-upload";
import { largeCostFile } from "../support/cost-file";

const megabytes = Number(process.argv[2] ?? 1024);
const bytes = megabytes * 1024 * 1024;

async function measured(name: string, work: () => Promise<string>): Promise<void> {
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 50);
  const cpu = process.cpuUsage();
  const started = performance.now();
  const said = await work();
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  clearInterval(watch);
  const mb = (n: number) => (n / 1024 / 1024).toFixed(0);
  console.log(
    `${name}: ${seconds.toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of processor), ${(megabytes / seconds).toFixed(0)} MB/s, peak ${mb(peak)} MB, ${mb(peak - before)} MB above its beginning; ${said}`,
  );
}

await measured("making the file, the floor", async () => {
  let sent = 0;
  for await (const piece of largeCostFile(bytes)) sent += piece.length;
  return `${(sent / 1024 / 1024).toFixed(0)} MB`;
});
await measured("added up", async () => {
  const sum = await sumOf(counted(largeCostFile(bytes)), { tag: "team" }, "EUR");
  return `${sum.facts.rows} rows, ${sum.lines.length} sums`;
});
await measured("added up, gzipped", async () => {
  const packed = Readable.from(largeCostFile(bytes)).pipe(createGzip({ level: 1 }));
  const sum = await sumOf(counted(packed), { tag: "team" }, "EUR");
  return `${sum.facts.rows} rows, ${sum.lines.length} sums`;
});
await measured("csv-parse, its rows thrown away", async () => {
  let rows = 0;
  await pipeline(Readable.from(largeCostFile(bytes)), parse({ relax_column_count: true }), async (records) => {
    for await (const _ of records) rows += 1;
  });
  return `${rows} rows`;
});
