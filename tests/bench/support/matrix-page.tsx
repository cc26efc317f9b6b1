import { useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";
import { MatrixGrid } from "@/components/coverage/matrix-grid";
import type { MatrixRow } from "@/lib/domain/coverage-matrix";
import { inSight } from "@/lib/domain/matrix-order";
import { matrixRows } from "./matrix-rows";

export type Drawer = "matrix" | "table";

type Bench = {
  /** Milliseconds from nothing to rows that two frames have shown. */
  draw: (drawer: Drawer, count: number) => Promise<number>;
  /** Milliseconds of each frame while the rows go by. */
  frames: () => Promise<number[]>;
  /** Begins to note how long it takes from a key to the focus on another cell and the frame that shows it. */
  listen: () => void;
  heard: () => number[];
};

declare global {
  interface Window {
    matrixBench: Bench;
  }
}

const nothing = () => undefined;
const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
const place = document.createElement("div");
document.body.append(place);
let root: Root | null = null;
let times: number[] = [];

function Matrix({ rows: all }: { rows: readonly MatrixRow[] }) {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => inSight(all, closed), [all, closed]);
  const view = {
    rows,
    order: "NAME",
    level: "ALL",
    isOpen: (id: string) => !closed.has(id),
    toggle: (id: string) => setClosed(new Set([...closed, id])),
    sortBy: nothing,
    openTo: nothing,
  } as const;
  return <MatrixGrid view={view} hrefOf={(id) => `#${id}`} currency="EUR" onOpen={nothing} onHelp={nothing} />;
}

/** The same texts in a table with nothing but text, as much as a page of a spreadsheet costs at least. */
function tableOf(rows: readonly MatrixRow[]): HTMLElement {
  const area = document.createElement("div");
  area.style.cssText = "max-height: calc(100dvh - 9.5rem); overflow: auto";
  const cells = (row: MatrixRow) =>
    row.cells.map(({ names, count }) => `<td tabindex="-1">Covered by ${count}<br>${names.join(", ")}</td>`).join("");
  const lines = rows.map((row) => {
    const figures = `<td tabindex="-1">${row.spend}</td><td tabindex="-1">${row.atRisk}</td>`;
    return `<tr style="height:56px"><td tabindex="-1">${row.name}</td>${figures}${cells(row)}</tr>`;
  });
  area.innerHTML = `<table><tbody>${lines.join("")}</tbody></table>`;
  // The least that moves the focus down a column.
  area.addEventListener("keydown", () => {
    const next = document.activeElement?.parentElement?.nextElementSibling?.children[3];
    if (next instanceof HTMLElement) next.focus();
  });
  return area;
}

const area = () => place.firstElementChild;

window.matrixBench = {
  async draw(drawer, count) {
    root?.unmount();
    root = null;
    place.replaceChildren();
    const rows = matrixRows(count);
    await frame();
    const start = performance.now();
    if (drawer === "table") {
      place.append(tableOf(rows));
    } else {
      root = createRoot(place);
      flushSync(() => root?.render(<Matrix rows={rows} />));
    }
    await frame();
    await frame();
    return performance.now() - start;
  },
  async frames() {
    const all: number[] = [];
    let last = await frame();
    for (let step = 0; step < 120; step += 1) {
      area()?.scrollBy(0, 90);
      const now = await frame();
      all.push(now - last);
      last = now;
    }
    return all;
  },
  listen() {
    times = [];
    let pressed = 0;
    const element = area();
    element?.scrollTo(0, 0);
    element?.addEventListener("keydown", () => (pressed = performance.now()), { capture: true });
    element?.addEventListener("focusin", () => {
      const from = pressed;
      if (from > 0) requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - from)));
    });
    const first = element?.querySelector<HTMLElement>('[data-unit] [data-column="3"], tr td:nth-child(4)');
    first?.focus();
  },
  heard: () => times,
};
