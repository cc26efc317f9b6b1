/**
 * The org chart in headless Chromium, side by side in one run, on the same people: first paint against d3-org-chart fully
 * expanded and against a level-of-detail canvas written by hand for the same boxes, frames while panning and zooming,
 * search to focus, and payload, layout and drawing apart. `npm run bench tests/bench/org-chart.ts`, `... -- 3` for rounds.
 */
import { brotliCompressSync, constants } from "node:zlib";
import { type Browser, chromium, type Page } from "playwright";
import { encode } from "@/lib/org/payload";
import { findBrowser } from "@/scripts/browser";
import { organisationOf } from "../support/org-tree";
import { servePage } from "./support/bundle";
import type { Drawer } from "./support/org-chart-page";
import { median } from "./support/rounds";

const rounds = Number(process.argv[2] ?? 5);
// What takes longer has lost.
const patience = 60_000;

const served = await servePage("tests/bench/support/org-chart-page.tsx", ["components/org/layout.worker.ts"]);
const executablePath = findBrowser() ?? undefined;
const launch = () => chromium.launch({ ...(executablePath && { executablePath }), args: ["--no-sandbox"] });
const browser = await launch();

for (const count of [1000, 10_000, 100_000]) {
  const drawers: Drawer[] = count > 10_000 ? ["muster", "by hand"] : ["muster", "by hand", "d3-org-chart"];
  const paints = new Map<Drawer, number[]>(drawers.map((drawer) => [drawer, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const drawer of drawers) paints.get(drawer)?.push(await firstPaint(browser, count, drawer));
  }
  const times = new Map([...paints].map(([drawer, all]) => [drawer, median(all)]));
  const ours = times.get("muster") ?? Number.NaN;
  for (const [drawer, time] of times) {
    const ratio = drawer === "muster" ? "" : `, ${(time / ours).toFixed(2)} times ours`;
    console.log(`${count} people, first paint, ${drawer}: ${time.toFixed(0)} ms${ratio}`);
  }
  await onPage(browser, count, async (page) => {
    const parts = await page.evaluate(() => window.bench.parts());
    console.log(`${count} people, ${payloadOf(count)}`);
    console.log(
      `${count} people, apart: decode ${ms(parts.decode)}, layout ${ms(parts.layout)}, draw ${ms(parts.draw)}`,
    );
  });
}

for (const drawer of ["muster", "by hand"] as const) {
  await onPage(browser, 100_000, async (page) => {
    await page.evaluate((who) => window.bench.firstPaint(who), drawer);
    const all: number[] = [];
    for (let round = 0; round < rounds; round += 1) all.push(...(await page.evaluate(() => window.bench.frames())));
    const sorted = all.sort((one, other) => one - other);
    const at = (share: number) => ms(sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN);
    console.log(`100000 people, ${all.length} frames of pan and zoom, ${drawer}: p50 ${at(0.5)}, p95 ${at(0.95)}`);
  });
}

const searches: { list: number; focus: number }[] = [];
for (let round = 0; round < rounds; round += 1) {
  await onPage(browser, 100_000, async (page) => {
    await page.evaluate(() => window.bench.firstPaint("muster"));
    // Names are folded when there is time, which a person who reads the first picture gives.
    await page.waitForTimeout(2500);
    const search = page.evaluate(() => window.bench.search());
    await page.keyboard.press("/");
    await page.keyboard.insertText("papadop");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    searches.push(await search);
  });
}
const list = median(searches.map((each) => each.list));
const focus = median(searches.map((each) => each.focus));
console.log(
  `100000 people, search ${ms(list)} to the list, Enter ${ms(focus)} to the focus, ${ms(list + focus)} in all`,
);

console.log(`100000 people, first paint, d3-org-chart: ${await lastOfD3()}`);
await browser.close();
served.close();

function ms(time: number): string {
  return `${time.toFixed(1)} ms`;
}

function payloadOf(count: number): string {
  const bytes = encode(organisationOf(count));
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
  return `payload ${kB(bytes.length)}, with brotli 4 ${kB(brotliCompressSync(bytes, quality).length)}`;
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}

/** A page of its own for every measure, with the people ready. Without motion, since a flight lasts as long as it is told to. */
async function onPage<T>(on: Browser, count: number, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await on.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
  const page = await context.newPage();
  page.on("pageerror", (error) => console.error(error.message));
  await page.goto(served.url);
  await page.waitForFunction(() => window.bench !== undefined);
  await page.evaluate((number) => window.bench.prepare(number), count);
  // The spare worker is up by the time that a payload would have come, and what the page before has left is cleared away.
  await page.waitForTimeout(1000);
  const result = await work(page);
  await context.close();
  return result;
}

function firstPaint(on: Browser, count: number, drawer: Drawer): Promise<number> {
  return onPage(on, count, async (page) => {
    page.setDefaultTimeout(patience);
    return page.evaluate((who) => window.bench.firstPaint(who), drawer);
  });
}

/** In a browser of its own, which is ended with it. */
async function lastOfD3(): Promise<string> {
  const own = await launch();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`not within ${patience / 1000} s`), patience);
  });
  const paint = firstPaint(own, 100_000, "d3-org-chart").then(
    (time) => ms(time),
    (error: unknown) => `failed (${String(error).split("\n")[0]})`,
  );
  const result = await Promise.race([paint, late]);
  clearTimeout(timer);
  await own.close();
  return result;
}
