import { cellDetail, type Frame, isLit, type Scene } from "./chart-scene";

// Lines closer to each other than this many pixels would be a grey mass.
const leastGap = 2.5;

/** Reporting lines: down the manager's left side, along over each row, and down into each place. */
export function paintLines(context: CanvasRenderingContext2D, scene: Scene, frame: Frame): void {
  const { tree, inks } = scene;
  context.lineWidth = 1;
  context.strokeStyle = inks.reporting.css;
  context.globalAlpha = scene.focus < 0 ? 1 : 0.35;
  context.beginPath();
  for (let place = 0; place < frame.shown; place += 1) {
    const index = frame.people[place] ?? 0;
    if ((tree.manager[index] ?? -1) >= 0) lineTo(context, scene, { index, frame });
  }
  context.stroke();
  context.globalAlpha = 1;
}

function lineTo(
  context: CanvasRenderingContext2D,
  { tree, layout }: Scene,
  { index, frame }: { index: number; frame: Frame },
) {
  const { view } = frame;
  const manager = tree.manager[index] ?? -1;
  const gap = (layout.gap[manager] ?? 0) * view.scale;
  if (gap < leastGap) return;
  const across = (x: number) => Math.round((x - view.x) * view.scale) + 0.5;
  const down = (y: number) => Math.round((y - view.y) * view.scale) + 0.5;
  const trunk = across((layout.x[manager] ?? 0) + (layout.gap[manager] ?? 0) / 2);
  const start = down((layout.y[manager] ?? 0) + (layout.band[manager] ?? 0));
  const isCell = layout.band[index] === 0;
  if (isCell && cellDetail((layout.w[index] ?? 0) * view.scale, (layout.h[index] ?? 0) * view.scale) !== "card") return;
  // Cards have their margin inside their cell, areas outside.
  const top = (layout.y[index] ?? 0) - (isCell ? 0 : (layout.gap[manager] ?? 0) / 2);
  const into = across((layout.x[index] ?? 0) + Math.min((layout.w[index] ?? 0) / 2, 24 / view.scale));
  const row = Math.max(start, down(top));
  context.moveTo(trunk, start);
  context.lineTo(trunk, row);
  context.lineTo(into, row);
  context.lineTo(into, Math.max(row, down(layout.y[index] ?? 0)) + (isCell ? 5 : 0));
}

/** The line from the person in focus to the top, and a ring around them and around whom the pointer is on. */
export function paintLight(context: CanvasRenderingContext2D, scene: Scene, frame: Frame): void {
  const { focus, line, hovered, inks } = scene;
  context.strokeStyle = inks.accent.css;
  context.lineJoin = "round";
  if (focus >= 0) {
    context.lineWidth = 2;
    context.beginPath();
    for (const index of [...line, focus]) lineTo(context, scene, { index, frame });
    context.stroke();
    for (const index of line) ring(context, scene, { index, frame, width: 1.5 });
    ring(context, scene, { index: focus, frame, width: 3 });
  }
  if (hovered >= 0 && hovered !== focus && isLit(scene, hovered))
    ring(context, scene, { index: hovered, frame, width: 2 });
}

type Ring = { index: number; frame: Frame; width: number };

function ring(context: CanvasRenderingContext2D, { layout }: Scene, { index, frame, width }: Ring): void {
  const { view } = frame;
  const wide = (layout.w[index] ?? 0) * view.scale;
  if (wide <= 0) return;
  const high = (layout.h[index] ?? 0) * view.scale;
  const x = ((layout.x[index] ?? 0) - view.x) * view.scale;
  const y = ((layout.y[index] ?? 0) - view.y) * view.scale;
  // Large enough to be found, however small the person is.
  const more = Math.max(0, 10 - Math.min(wide, high)) / 2;
  context.lineWidth = width;
  context.beginPath();
  context.roundRect(x - more, y - more, wide + 2 * more, high + 2 * more, 3);
  context.stroke();
}
