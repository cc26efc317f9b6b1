import type { PersonInk } from "./chart-inks";
import type { Box, Pixels } from "./chart-pixels";
import { bandDetail, cellDetail, type Detail, type Frame, inkOf, type Scene } from "./chart-scene";

/** Everything that has no text: grounds of areas, bands, dots and marks. */
export function paintGrounds(scene: Scene, frame: Frame, pixels: Pixels): void {
  const { x, y, w, h, band } = scene.layout;
  const { people, shown, view, ratio } = frame;
  const scale = view.scale * ratio;
  for (let place = 0; place < shown; place += 1) {
    const index = people[place] ?? 0;
    const wide = (w[index] ?? 0) * scale;
    const high = (h[index] ?? 0) * scale;
    const left = ((x[index] ?? 0) - view.x) * scale;
    const top = ((y[index] ?? 0) - view.y) * scale;
    const isArea = (band[index] ?? 0) > 0 && (wide > 3 || high > 3);
    const detail = isArea ? "card" : cellDetail(wide / ratio, high / ratio);
    // By far the most, and so without an object for each.
    if (detail === "dot") {
      const colour = inkOf(scene, index).solid.pixel;
      paintDot(pixels, Math.round(left), Math.round(top), Math.round(left + wide), Math.round(top + high), colour);
      continue;
    }
    const box = {
      left: Math.round(left),
      top: Math.round(top),
      right: Math.round(left + wide),
      bottom: Math.round(top + high),
    };
    if (isArea) paintArea(scene, { index, box, wide, band: (band[index] ?? 0) * scale, ratio }, pixels);
    else paintCell(scene, { index, box, ratio, detail }, pixels);
  }
}

/** A pixel from the next where there is room; of no longer a shape than a card, or one in a long place would look like many. */
function paintDot(pixels: Pixels, left: number, top: number, right: number, bottom: number, colour: number): void {
  const wide = right - left - (right - left >= 3 ? 1 : 0);
  const high = bottom - top - (bottom - top >= 3 ? 1 : 0);
  const across = Math.max(1, Math.min(wide, high * 4));
  pixels.rect(left, top, left + across, top + Math.max(1, Math.min(high, across * 2)), colour);
}

type Place = { index: number; box: Box; ratio: number };

function paintArea(
  scene: Scene,
  { index, box, wide, band, ratio }: Place & { wide: number; band: number },
  pixels: Pixels,
): void {
  const detail = bandDetail(wide / ratio, band / ratio);
  const { inks, tree } = scene;
  const { left, top, right, bottom } = box;
  const isEdged = right - left >= 12 * ratio && bottom - top >= 12 * ratio;
  const edge = isEdged ? Math.max(1, Math.round(ratio)) : 0;
  if (isEdged) {
    const ground = inks.grounds[(tree.depth[index] ?? 0) % 2 === 0 ? 1 : 0];
    pixels.frame(box, edge, inks.line.pixel);
    pixels.rect(left + edge, top + edge, right - edge, bottom - edge, ground.pixel);
  }
  const foot = Math.max(top + 1, Math.round(top + band));
  const person = inkOf(scene, index);
  if (detail === "dot" || detail === "mark") {
    // A person like others, and no wider, or managers would outweigh their teams.
    const end = Math.min(right, Math.round(left + Math.max(1, band * 2.4)));
    if (detail === "dot") paintDot(pixels, left, top, end, foot, person.solid.pixel);
    else paintMark(pixels, { box: { left, top, right: end, bottom: foot }, ratio }, person);
    return;
  }
  pixels.rect(left + edge, top + edge, right - edge, foot, person.soft.pixel);
  const side = markSide(band / ratio) * ratio;
  const x = Math.max(left, 0) + 6 * ratio + side / 2;
  const middle = detail === "card" ? top + bandLines(band / ratio).middle * ratio : (top + foot) / 2;
  if (x + side < right) pixels.mark(person, { x, y: middle, side });
}

/** Sizes and baselines of the two lines in a high band, from its top, in pixels of the page. */
export function bandLines(band: number): {
  size: number;
  small: number;
  first: number;
  second: number;
  middle: number;
} {
  const size = band < 58 ? 13 : band < 76 ? 15 : 20;
  const small = size < 15 ? 11 : size < 20 ? 12 : 13;
  // Two lines in the middle of a band; at the top of one that is much higher.
  const first = Math.min((band - size - small * 1.4) / 2, 14) + size * 0.86;
  return { size, small, first, second: first + small * 1.45, middle: first - size * 0.36 };
}

/** The side of a mark at the head of a band, in pixels of the page. */
export function markSide(band: number): number {
  return Math.round(Math.min(16, Math.max(7, band * 0.5)));
}

function paintCell(scene: Scene, { index, box, detail, ratio }: Place & { detail: Detail }, pixels: Pixels): void {
  if (detail === "card") return;
  const person = inkOf(scene, index);
  if (detail !== "name") {
    paintMark(pixels, { box, ratio }, person);
    return;
  }
  const { left, top, right, bottom } = withMargin(box, ratio);
  pixels.rect(left, top, right, bottom, person.soft.pixel);
  const side = nameMark * ratio;
  const middle = { x: left + 3 * ratio + side / 2, y: (top + bottom) / 2, side };
  pixels.mark(person, middle);
}

/** The side of the mark before a name, in pixels of the page. */
export const nameMark = 8;

function paintMark(pixels: Pixels, { box, ratio }: { box: Box; ratio: number }, person: PersonInk): void {
  const { left, top, right, bottom } = withMargin(box, ratio);
  pixels.rect(left, top, right, bottom, person.soft.pixel);
  const side = Math.min(bottom - top - 1, right - left, 12 * ratio);
  pixels.mark(person, { x: (left + right) / 2, y: (top + bottom) / 2, side });
}

/** A pixel between neighbours as soon as there is room for it, more where cells are larger. */
function withMargin({ left, top, right, bottom }: Box, ratio: number): Box {
  const high = bottom - top;
  const margin = high >= 12 * ratio ? 2 * ratio : high >= 3 ? 1 : 0;
  const across = right - left >= 3 ? Math.max(margin, 1) : 0;
  return { left, top, right: right - across, bottom: bottom - margin };
}
