import type { Ink, PersonInk } from "./chart-inks";
import { drawMark } from "./chart-marks";

/** Whether a point is on a mark, both from -1 to 1 around its middle. */
const shapes: Record<string, (x: number, y: number) => boolean> = {
  square: (x, y) => Math.abs(x) <= 0.82 && Math.abs(y) <= 0.82,
  circle: (x, y) => x * x + y * y <= 0.81,
  triangle: (x, y) => y <= 0.85 && y >= 1.8 * Math.abs(x) - 0.95,
  diamond: (x, y) => Math.abs(x) + Math.abs(y) <= 1,
  ring: (x, y) => x * x + y * y <= 0.72 && x * x + y * y >= 0.36,
};
const samples = 3;

/** A mark on its ground, so many pixels wide. Shapes are worked out here: a first canvas to draw them costs a whole frame. */
export function spriteOf({ solid, soft, mark }: PersonInk, side: number): Uint32Array {
  const isOn = shapes[mark];
  if (isOn === undefined) return drawnSprite({ solid, soft, mark }, side);
  const pixels = new Uint32Array(side * side);
  const step = 2 / (side * samples);
  for (let at = 0; at < pixels.length; at += 1) {
    const left = ((at % side) * 2) / side - 1;
    const top = (Math.floor(at / side) * 2) / side - 1;
    let on = 0;
    for (let sample = 0; sample < samples * samples; sample += 1) {
      const x = left + ((sample % samples) + 0.5) * step;
      const y = top + (Math.floor(sample / samples) + 0.5) * step;
      if (isOn(x, y)) on += 1;
    }
    pixels[at] = blended(solid, soft, on / (samples * samples));
  }
  return pixels;
}

function blended(one: Ink, other: Ink, share: number): number {
  const channel = (shift: number) => {
    const [from, to] = [(other.pixel >>> shift) & 255, (one.pixel >>> shift) & 255];
    return Math.round(from + (to - from) * share) << shift;
  };
  return ((255 << 24) | channel(16) | channel(8) | channel(0)) >>> 0;
}

/** Letters are the font's. */
function drawnSprite({ solid, soft, mark }: PersonInk, side: number): Uint32Array {
  const context = new OffscreenCanvas(side, side).getContext("2d", { willReadFrequently: true });
  if (context === null) return new Uint32Array(side * side).fill(solid.pixel);
  context.fillStyle = soft.css;
  context.fillRect(0, 0, side, side);
  drawMark(context, mark, { x: side / 2, y: side / 2, side, colour: solid.css, ground: soft.css });
  return new Uint32Array(context.getImageData(0, 0, side, side).data.buffer);
}
