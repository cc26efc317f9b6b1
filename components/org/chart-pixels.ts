import type { PersonInk } from "./chart-inks";
import { spriteOf } from "./chart-sprites";

export type Box = { left: number; top: number; right: number; bottom: number };

const wide = 24;

/**
 * The picture as plain pixels. For the tens of thousands of cells of a few pixels each that an overview has, writing
 * them is many times as fast as asking the canvas for as many rectangles.
 */
export class Pixels {
  #image = new ImageData(1, 1);
  // The image's own sides are asked of the browser each time.
  #size = { width: 1, height: 1 };
  #words = new Uint32Array(this.#image.data.buffer);
  /** Little pictures of marks on their ground, by how many pixels wide. */
  readonly #sprites = new WeakMap<PersonInk, Uint32Array[]>();

  /** Empties it in a colour. */
  begin(width: number, height: number, colour: number): void {
    if (this.#size.width !== width || this.#size.height !== height) {
      this.#size = { width, height };
      this.#image = new ImageData(Math.max(1, width), Math.max(1, height));
      this.#words = new Uint32Array(this.#image.data.buffer);
    }
    this.#words.fill(colour);
  }

  /** From one corner to before the other, in whole pixels. */
  rect(left: number, top: number, right: number, bottom: number, colour: number): void {
    const { width, height } = this.#size;
    const words = this.#words;
    const from = Math.max(left, 0);
    const until = Math.min(right, width);
    const end = Math.min(bottom, height);
    if (from >= until) return;
    for (let row = Math.max(top, 0); row < end; row += 1) {
      const start = row * width;
      // A call for every few pixels would cost more than the pixels.
      if (until - from > wide) words.fill(colour, start + from, start + until);
      else for (let at = start + from; at < start + until; at += 1) words[at] = colour;
    }
  }

  /** Along the inside of a box. */
  frame({ left, top, right, bottom }: Box, width: number, colour: number): void {
    this.rect(left, top, right, top + width, colour);
    this.rect(left, bottom - width, right, bottom, colour);
    this.rect(left, top + width, left + width, bottom - width, colour);
    this.rect(right - width, top + width, right, bottom - width, colour);
  }

  /** A person's mark in the middle of a place. */
  mark(person: PersonInk, place: { x: number; y: number; side: number }): void {
    // Odd sides only: half as many pictures to make, and each has a middle.
    const side = Math.max(3, Math.round((place.side - 1) / 2) * 2 + 1);
    const pixels = this.#spriteOf(person, side);
    const { width, height } = this.#size;
    const left = Math.round(place.x - side / 2);
    const top = Math.round(place.y - side / 2);
    const from = Math.max(0, -left);
    const until = Math.min(side, width - left);
    if (from >= until) return;
    for (let row = Math.max(0, -top); row < Math.min(side, height - top); row += 1) {
      const start = (top + row) * width + left;
      for (let column = from; column < until; column += 1) {
        this.#words[start + column] = pixels[row * side + column] ?? 0;
      }
    }
  }

  end(context: CanvasRenderingContext2D): void {
    context.putImageData(this.#image, 0, 0);
  }

  #spriteOf(person: PersonInk, side: number): Uint32Array {
    const known = this.#sprites.get(person)?.[side];
    if (known) return known;
    const pixels = spriteOf(person, side);
    const sprites = this.#sprites.get(person) ?? [];
    sprites[side] = pixels;
    this.#sprites.set(person, sprites);
    return pixels;
  }
}
