import type { GlyphRun } from "fontkit";
import type { TextLine } from "../diagram/shapes";
import { textWidth } from "../diagram/text-line";
import type { Font } from "../diagram/text-measure";
import { type FontRun, fontRuns } from "./fonts";

/** A run with its glyphs, and where it begins; lengths in the unit of the font's size. */
export type SetRun = FontRun & { x: number; scale: number; glyphs: GlyphRun };

/** A text shaped and put side by side, from left to right as it is seen. */
export type SetText = { runs: SetRun[]; width: number };

export function setText(text: string, { size, weight }: Font): SetText {
  let x = 0;
  const runs = fontRuns(text, weight).map((run) => {
    const glyphs = run.file.font.layout(run.text);
    const set = { ...run, x, scale: size / run.file.font.unitsPerEm, glyphs };
    x += glyphs.advanceWidth * set.scale;
    return set;
  });
  return { runs, width: x };
}

/** What a text must be narrowed by to keep to the room that it was given; 1 when it does. */
export const narrowing = (set: SetText, room: number) => (set.width > room ? room / set.width : 1);

/** A line shaped, narrowed to its room, and where it begins. */
export function placedText(line: TextLine): { set: SetText; narrow: number; width: number; x: number } {
  const set = setText(line.text, line.font);
  const narrow = narrowing(set, textWidth(line));
  const width = set.width * narrow;
  return {
    set,
    narrow,
    width,
    x: line.x - (line.anchor === "start" ? 0 : width * (line.anchor === "middle" ? 0.5 : 1)),
  };
}
