import { layoutOf } from "@/lib/org/layout";
import type { OrgTree } from "@/lib/org/tree";

// Less than this many pixels either way is one block.
const least = 12;
const colours = ["#888", "#096dc1", "#b8801f", "#541ea0", "#009080"];

/**
 * What somebody writes in an afternoon who knows how: the same boxes, laid out on the spot, drawn on a canvas if they
 * are in the window, small ones as blocks, with names where there is room. The floor for the chart.
 */
export function drawByHand(tree: OrgTree, place: HTMLElement): void {
  const canvas = document.createElement("canvas");
  const size = { width: innerWidth - 32, height: innerHeight - 290 };
  canvas.width = size.width;
  canvas.height = size.height;
  place.append(canvas);
  const context = canvas.getContext("2d", { alpha: false });
  const { width, height, ...boxes } = layoutOf(tree, { aspect: size.width / size.height, closed: null });
  let view = { x: 0, y: 0, scale: Math.min(size.width / width, size.height / height) };
  let asked = 0;
  draw();

  canvas.addEventListener("wheel", (event) => {
    event.preventDefault();
    const { x, y, scale } = view;
    if (event.ctrlKey) {
      const next = scale * Math.exp(-event.deltaY / 250);
      const at = { x: event.offsetX, y: event.offsetY };
      view = { x: x + at.x / scale - at.x / next, y: y + at.y / scale - at.y / next, scale: next };
    } else {
      view = { x: x + event.deltaX / scale, y: y + event.deltaY / scale, scale };
    }
    if (asked === 0) asked = requestAnimationFrame(draw);
  });

  function draw(): void {
    asked = 0;
    if (context === null) return;
    context.fillStyle = "#fff";
    context.fillRect(0, 0, size.width, size.height);
    context.font = "11px sans-serif";
    for (let index = 0; index < tree.count; ) {
      const x = ((boxes.x[index] ?? 0) - view.x) * view.scale;
      const y = ((boxes.y[index] ?? 0) - view.y) * view.scale;
      const w = (boxes.w[index] ?? 0) * view.scale;
      const h = (boxes.h[index] ?? 0) * view.scale;
      const isOut = x > size.width || y > size.height || x + w < 0 || y + h < 0;
      const band = (boxes.band[index] ?? 0) * view.scale;
      const isBlock = band === 0 || (w < least && h < least);
      if (!isOut) {
        context.fillStyle = colours[tree.persona[index] ?? 0] ?? "#888";
        context.fillRect(x, y, w - 1, isBlock ? h - 1 : band);
        if (w > 40 && (isBlock ? h : band) > 12) {
          context.fillStyle = "#000";
          context.fillText(tree.names[index] ?? "", x + 2, y + 11, w - 4);
        }
      }
      index += isOut || isBlock ? 1 + (tree.below[index] ?? 0) : 1;
    }
  }
}
