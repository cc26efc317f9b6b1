import type { Rect } from "./org-layout";

/** What of a layout a window shows: the layout's point at the window's corner, and pixels per unit. */
export type View = { x: number; y: number; scale: number };
export type Size = { width: number; height: number };
type Point = { x: number; y: number };

/** Largest scale that is of use: a card of 200 by 80 fills a phone's width. */
export const greatestScale = 2;

/** At which a whole that is small is shown: cards as they are meant. */
export const naturalScale = 1.2;

/** The view with a rectangle in its middle, as large as it fits between the margins, and no larger than `most`. */
export function fitted(rect: Rect, size: Size, { margin = 16, most = greatestScale } = {}): View {
  const wide = Math.max(1, size.width - 2 * margin) / rect.w;
  const high = Math.max(1, size.height - 2 * margin) / rect.h;
  const scale = Math.min(wide, high, most);
  return centred({ x: rect.x + rect.w / 2, y: rect.y + rect.h / 2 }, size, scale);
}

export function centred({ x, y }: Point, size: Size, scale: number): View {
  return { x: x - size.width / 2 / scale, y: y - size.height / 2 / scale, scale };
}

/** Zoomed by a factor, with what is at a point of the window staying there. */
export function zoomedAt(view: View, { x, y }: Point, factor: number): View {
  const scale = view.scale * factor;
  return { x: view.x + x / view.scale - x / scale, y: view.y + y / view.scale - y / scale, scale };
}

export function moved(view: View, { x, y }: Point): View {
  return { ...view, x: view.x - x / view.scale, y: view.y - y / view.scale };
}

/** Keeps the scale between that of the whole and the greatest, and some of the drawing in the window. */
export function kept(view: View, whole: Size, size: Size): View {
  const { scale: fit } = fitted({ x: 0, y: 0, w: whole.width, h: whole.height }, size);
  const scale = Math.min(greatestScale, Math.max(Math.min(fit, naturalScale) * 0.8, view.scale));
  const centre = { x: size.width / 2, y: size.height / 2 };
  const { x, y } = scale === view.scale ? view : zoomedAt(view, centre, scale / view.scale);
  return { x: within(x, size.width / scale, whole.width), y: within(y, size.height / scale, whole.height), scale };
}

/** The window's middle stays inside the drawing; a drawing smaller than the window stays in its middle. */
function within(start: number, shown: number, whole: number): number {
  if (shown >= whole) return (whole - shown) / 2;
  return Math.min(whole - shown / 2, Math.max(-shown / 2, start));
}

/** Between two views, at `t` from 0 to 1: the scale grows evenly to the eye, and the middle moves along. */
export function between(from: View, to: View, { t, size }: { t: number; size: Size }): View {
  const scale = from.scale * (to.scale / from.scale) ** t;
  const middle = (view: View) => ({
    x: view.x + size.width / 2 / view.scale,
    y: view.y + size.height / 2 / view.scale,
  });
  const [start, end] = [middle(from), middle(to)];
  // In step with the scale, so that the place flown to stays in sight.
  const way = from.scale === to.scale ? t : (1 / scale - 1 / from.scale) / (1 / to.scale - 1 / from.scale);
  return centred({ x: start.x + (end.x - start.x) * way, y: start.y + (end.y - start.y) * way }, size, scale);
}

/** A point of the window as one of the layout. */
export function layoutPoint(view: View, { x, y }: Point): Point {
  return { x: view.x + x / view.scale, y: view.y + y / view.scale };
}
