import type { Font, Weight } from "../diagram/text-measure";
import { widthOf } from "../diagram/text-measure";

/** Advance widths of Arial, and of its twins Liberation Sans and Helvetica, from space to tilde, in thousandths of an em. */
const advances: Record<Weight, readonly number[]> = {
  400: "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584"
    .split(" ")
    .map(Number),
  600: "278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584"
    .split(" ")
    .map(Number),
};

/** Letters beyond the table stand for their base, or are taken as wide as in Inter and a little more. */
function advanceOf(character: string, weight: Weight): number {
  const [base = ""] = character.normalize("NFD");
  const known = advances[weight][(base.codePointAt(0) ?? 0) - 32];
  return known === undefined ? widthOf(character, { size: 1080, weight }) : known;
}

/** About how wide a text is in Arial. */
export const arialWidth = (text: string, { size, weight }: Font) =>
  Array.from(text).reduce((sum, character) => sum + advanceOf(character, weight), 0) * (size / 1000);
