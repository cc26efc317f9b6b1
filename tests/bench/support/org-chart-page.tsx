import { OrgChart as D3OrgChart } from "d3-org-chart";
import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { inksOf, paletteOf } from "@/components/org/chart-inks";
import { Painter } from "@/components/org/chart-painter";
import { OrgChart } from "@/components/org/org-chart";
import { colouringOf } from "@/lib/org/colouring";
import { layoutOf } from "@/lib/org/layout";
import { decode, encode } from "@/lib/org/payload";
import type { OrgTree } from "@/lib/org/tree";
import { fitted } from "@/lib/org/view";
import { organisationOf } from "../../support/org-tree";
import { drawByHand } from "./lod-canvas";

export type Drawer = "muster" | "d3-org-chart" | "by hand";

const bench = { prepare, firstPaint, parts, frames, search };
export type Bench = typeof bench;

declare global {
  interface Window {
    bench: Bench;
  }
}
window.bench = bench;

const place = document.createElement("main");
place.className = "p-4";
document.body.append(place);
// As in the app, which is there and waits while the people are on their way.
const app = document.createElement("div");
place.append(app);
createRoot(app).render(<Page />);
let show: (tree: OrgTree) => void = () => {};
let tree: OrgTree = organisationOf(1);
let rows: object[] = [];

/** The same people for all, in the form that each takes; not part of what is measured. */
function prepare(count: number): void {
  tree = organisationOf(count);
  rows = tree.names.map((name, index) => {
    const manager = tree.manager[index] ?? -1;
    const title = tree.titleNames[tree.title[index] ?? 0] ?? "";
    return { id: String(index), parentId: manager < 0 ? "" : String(manager), name, title, _expanded: true };
  });
}

/** Milliseconds from the people to their first picture on the screen: for each, two frames after it has drawn. */
async function firstPaint(drawer: Drawer): Promise<number> {
  if (drawer !== "muster") app.remove();
  const drawn = drawer === "muster" ? nextMark("org-chart painted") : null;
  const start = performance.now();
  if (drawer === "muster") show(tree);
  else if (drawer === "by hand") drawByHand(tree, place);
  else drawWithD3();
  await drawn;
  await frame();
  await frame();
  return performance.now() - start;
}

/** When the page marks what it has done, at once: an observer is told of it a frame or two later. */
function nextMark(name: string): Promise<void> {
  return new Promise((resolve) => {
    const mark = performance.mark;
    performance.mark = function (this: Performance, ...about) {
      if (about[0] === name) {
        performance.mark = mark;
        resolve();
      }
      return mark.apply(this, about);
    };
  });
}

function Page() {
  const [shown, setShown] = useState<OrgTree | null>(null);
  const [focus, setFocus] = useState(-1);
  useEffect(() => {
    show = setShown;
  }, []);
  return <OrgChart tree={shown} focus={focus} onFocus={setFocus} />;
}

function drawWithD3(): void {
  new D3OrgChart()
    .container("main")
    .data(rows)
    .duration(0)
    .svgHeight(innerHeight - 290)
    .nodeWidth(() => 200)
    .nodeHeight(() => 80)
    .nodeContent(({ data }) => `<div style="border:1px solid #888"><b>${data.name}</b><br>${data.title}</div>`)
    .render()
    .fit();
}

/** Milliseconds of each part by itself, the median of some runs. */
function parts(): { decode: number; layout: number; draw: number } {
  const bytes = encode(tree);
  const aspect = 1.9;
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { alpha: false });
  if (context === null) throw new Error("No canvas.");
  const layout = layoutOf(tree, { aspect, closed: null });
  const colouring = colouringOf("persona", tree, -1);
  const inks = inksOf(paletteOf(document.body), colouring);
  const scene = {
    tree,
    layout,
    colouring,
    inks,
    focus: -1,
    hovered: -1,
    line: new Set<number>(),
  };
  const size = { width: 1400, height: 700 };
  const view = fitted({ x: 0, y: 0, w: layout.width, h: layout.height }, size);
  const painter = new Painter(context);
  return {
    decode: median(() => decode(bytes)),
    layout: median(() => layoutOf(tree, { aspect, closed: null })),
    draw: median(() => {
      painter.paint(scene, { view, size, ratio: 1 });
      // Asks for a pixel, so that all of it has been drawn.
      context.getImageData(0, 0, 1, 1);
    }),
  };
}

/** Milliseconds between frames while wheel and fingers zoom in, pan, and zoom out, as a browser's wheel events say it. */
async function frames(): Promise<number[]> {
  const canvas = document.querySelector("main canvas");
  if (canvas === null) throw new Error("No canvas.");
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const at = { clientX: left + width * 0.4, clientY: top + height * 0.4, bubbles: true, cancelable: true };
  const zoom = (deltaY: number) => () =>
    canvas.dispatchEvent(new WheelEvent("wheel", { ...at, deltaY, ctrlKey: true }));
  const pan = (deltaX: number, deltaY: number) => () =>
    canvas.dispatchEvent(new WheelEvent("wheel", { ...at, deltaX, deltaY }));
  const times: number[] = [];
  let before = await frame();
  for (const [count, move] of [
    [30, zoom(-6)],
    [60, pan(12, 4)],
    [60, zoom(-12)],
    [90, pan(-14, -5)],
    [80, zoom(12)],
    [60, pan(10, 6)],
  ] as const) {
    for (let step = 0; step < count; step += 1) {
      move();
      const now = await frame();
      times.push(now - before);
      before = now;
    }
  }
  return times;
}

/**
 * Milliseconds from what comes into the field to the list of people found, and from Enter to the person in focus on the
 * screen. The keys come from outside, as a hand presses them.
 */
async function search(): Promise<{ list: number; focus: number }> {
  const typed = eventOf("input");
  const entered = eventOf("keydown", "Enter");
  const from = await typed;
  await shown("[role=option]");
  await frame();
  const list = performance.now() - from;
  const enter = await entered;
  await shown("main section[aria-label]");
  await frame();
  return { list, focus: performance.now() - enter };
}

/** Until something is there, be it for less than a frame: who presses Enter may be faster than the next one. */
function shown(selector: string): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(look);
    function look() {
      if (document.querySelector(selector) === null) return;
      observer.disconnect();
      resolve();
    }
    observer.observe(document.body, { childList: true, subtree: true });
    look();
  });
}

/** When the next event of a kind comes, before anybody answers it. */
function eventOf(type: "input" | "keydown", key?: string): Promise<number> {
  return new Promise((resolve) => {
    const listener = (event: Event) => {
      if (key !== undefined && !(event instanceof KeyboardEvent && event.key === key)) return;
      document.removeEventListener(type, listener, true);
      resolve(performance.now());
    };
    document.addEventListener(type, listener, true);
  });
}

function frame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

function median(work: () => unknown): number {
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((one, other) => one - other)[4] ?? Number.NaN;
}
