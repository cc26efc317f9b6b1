/**
 * The matrix of coverage in headless Chromium, against a plain table of the same rows in the same run: to the rows, frames
 * while scrolling, and from a key to the focus; with the bytes that its rows travel as. The page as a whole is in pages.ts.
 *
 *   npm run bench tests/bench/matrix.ts
 */
import { gzipSync } from "node:zlib";
import { chromium } from "playwright";
import { packRows } from "@/lib/domain/packed-matrix";
import { findBrowser } from "@/scripts/browser";
import { servePage } from "./support/bundle";
import type { Drawer } from "./support/matrix-page";
import { matrixRows } from "./support/matrix-rows";
import { median } from "./support/rounds";

const rounds = Number(process.argv[2] ?? 5);
const drawers = ["matrix", "table"] as const;

const served = await servePage("tests/bench/support/matrix-page.tsx", []);
const executablePath = findBrowser() ?? undefined;
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ["--no-sandbox"] });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
page.on("pageerror", (error) => console.error(error.message));

for (const count of [1000, 5000]) {
  const packed = JSON.stringify(packRows(matrixRows(count)));
  console.log(`${count} units, all open; rows ${kB(packed.length)}, compressed ${kB(gzipSync(packed).length)}`);
  const times = { matrix: newTimes(), table: newTimes() };
  for (let round = 0; round < rounds; round += 1) {
    for (const drawer of drawers) await measure(count, drawer, times[drawer]);
  }
  console.log("                          matrix    table   matrix of table");
  row("to the rows, ms", times, ({ draw }) => median(draw));
  row("frame, median, ms", times, ({ frames }) => median(frames));
  row("frame, 95 of 100, ms", times, ({ frames }) => percentile(frames, 0.95));
  row("key to focus, ms", times, ({ keys }) => median(keys));
}
await browser.close();
served.close();

type Times = { draw: number[]; frames: number[]; keys: number[] };

function newTimes(): Times {
  return { draw: [], frames: [], keys: [] };
}

/** On a page of its own, so that nobody pays for what another has left. */
async function measure(count: number, drawer: Drawer, times: Times): Promise<void> {
  await page.goto(served.url);
  await page.waitForFunction(() => window.matrixBench !== undefined);
  times.draw.push(await page.evaluate(([who, many]) => window.matrixBench.draw(who, many), [drawer, count] as const));
  times.frames.push(...(await page.evaluate(() => window.matrixBench.frames())));
  await page.evaluate(() => window.matrixBench.listen());
  for (let press = 0; press < 30; press += 1) await page.keyboard.press("ArrowDown");
  await page.waitForTimeout(200);
  times.keys.push(...(await page.evaluate(() => window.matrixBench.heard())));
}

function row(name: string, { matrix, table }: Record<Drawer, Times>, of: (times: Times) => number) {
  const columns = [of(matrix), of(table)].map((time) => time.toFixed(1).padStart(9)).join("");
  console.log(`${name.padEnd(23)}${columns}   ${(of(matrix) / of(table)).toFixed(2)}`);
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}
