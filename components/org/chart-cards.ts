import type { Rect } from "@/lib/org/org-layout";
import { people, titleOf, unitOf } from "@/lib/org/words";
import { drawMark } from "./chart-marks";
import { inkOf, isLit, type NameBox, type Scene } from "./chart-scene";

type Context = CanvasRenderingContext2D;

// How far a second sheet looks out from under the first, where somebody's people are put away.
const pile = 3;

/** A person who manages nobody, or whose people are put away: a sheet with name, title and unit. */
export function paintCard(context: Context, scene: Scene, box: NameBox): void {
  const { tree, inks } = scene;
  const { index } = box;
  const { solid, mark } = inkOf(scene, index);
  const below = tree.below[index] ?? 0;
  const margin = Math.min(5, box.h * 0.06);
  const under = below > 0 ? pile : 0;
  const rect = {
    x: box.x + margin,
    y: box.y + margin,
    w: box.w - 2 * margin - under,
    h: box.h - 2 * margin - under,
  };
  context.globalAlpha = isLit(scene, index) ? 1 : 0.6;
  context.lineWidth = 1;
  context.strokeStyle = inks.reporting.css;
  context.fillStyle = inks.card.css;
  if (under > 0) sheet(context, { ...rect, x: rect.x + under, y: rect.y + under });
  sheet(context, rect);
  context.fillStyle = solid.css;
  context.fillRect(rect.x, rect.y + 3, 3, rect.h - 6);
  const name = tree.names[index] ?? "";
  const rest = [titleOf(tree, index), below > 0 ? `${people(below)} below` : (unitOf(tree, index) ?? "")];
  const { side, x, y } = writeLines(context, { scene, rect, text: box.text }, [name, ...rest]);
  drawMark(context, mark, { x, y, side, colour: solid.css, ground: inks.card.css });
  context.globalAlpha = 1;
}

type Sheet = { scene: Scene; rect: Rect; text: NameBox["text"] };

/** As many lines as the sheet has room for, in its middle; returns where a mark belongs before the first. */
function writeLines(context: Context, { scene: { inks }, rect, text }: Sheet, lines: readonly string[]) {
  const size = Math.round(Math.min(18, Math.max(11, Math.min(rect.h * 0.2, rect.w * 0.082))));
  const small = Math.round(Math.min(14, Math.max(10, size - 1.5)));
  const side = Math.min(14, size * 0.85);
  const leading = size * 1.32;
  const shown = lines.slice(0, rect.h >= 3.6 * size + 10 ? 3 : 2);
  const first = rect.y + rect.h / 2 - ((shown.length - 1) * leading) / 2 + size * 0.34;
  const start = rect.x + 16 + side;
  for (const [line, words] of shown.entries()) {
    const style = line === 0 ? ({ size, weight: 600 } as const) : ({ size: small, weight: 400 } as const);
    const colour = line === 0 ? inks.text.css : inks.textSoft.css;
    const place = { x: start, y: first + leading * line, width: rect.x + rect.w - start - 6 };
    text.write(context, words, { ...place, ...style, colour });
  }
  return { side, x: rect.x + 10 + side / 2, y: first - size * 0.36 };
}

function sheet(context: Context, { x, y, w, h }: Rect): void {
  context.beginPath();
  context.roundRect(x, y, w, h, Math.min(5, h / 8));
  context.fill();
  context.stroke();
}
