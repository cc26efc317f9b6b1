import { figure, titleOf } from "@/lib/org/words";
import { bandLines, markSide } from "./chart-grounds";
import { bandDetail, isLit, type NameBox, type Scene } from "./chart-scene";

// Under this many pixels a title would be an ellipsis, and a figure in the way of the name.
const leastTitle = 70;
const leastCounted = 90;

type Band = NameBox & { width: number };

/** A manager's own place, over their area: name and title at the left, how many stand below at the right. */
export function paintBand(context: CanvasRenderingContext2D, scene: Scene, band: Band): void {
  const { tree, inks } = scene;
  const { index, x, y, w, h, text, width } = band;
  const { text: nameInk, textSoft: restInk } = isLit(scene, index)
    ? inks
    : { text: inks.dimText, textSoft: inks.dimText };
  const isTall = bandDetail(w, h) === "card";
  const lines = bandLines(h);
  const size = isTall ? lines.size : between(9, h * 0.62, 15);
  const small = isTall ? lines.small : between(9, size - 1, 13);
  const first = isTall ? y + lines.first : y + h / 2 + size * 0.36;
  // Stays in the window while any of the area is in it.
  const start = Math.max(x, 0) + 12 + markSide(h);
  let end = Math.min(x + w, width) - 8;
  if (end - start > leastCounted) {
    const count = figure(tree.below[index] ?? 0);
    const style = { size: between(9, size - 1, 14), weight: 600, colour: restInk.css } as const;
    const counted = text.width(count, style);
    text.write(context, count, { x: end - counted, y: first, width: counted, ...style });
    end -= counted + 8;
  }
  const style = { size, weight: 600, colour: nameInk.css } as const;
  const named = text.write(context, tree.names[index] ?? "", { x: start, y: first, width: end - start, ...style });
  const after = isTall ? start : start + named + 8;
  if (!isTall && end - after < leastTitle) return;
  const place = { x: after, y: isTall ? y + lines.second : first, width: end - after };
  text.write(context, titleOf(tree, index), { ...place, size: small, weight: 400, colour: restInk.css });
}

/** Few sizes, since the browser makes each font anew. */
function between(least: number, wish: number, most: number): number {
  const wanted = Math.min(most, Math.max(least, wish));
  return sizes.findLast((size) => size <= wanted) ?? least;
}

const sizes = [9, 11, 13, 15];
