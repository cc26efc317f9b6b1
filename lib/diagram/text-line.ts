import type { Colour, Rect, TextLine } from "./shapes";
import { ellipsised, type Font, widthOf } from "./text-measure";

export type TextStyle = { font: Font; colour: Colour };

/** The type of the drawing: five sizes, two weights. */
export const styles = {
  heading: { font: { size: 22, weight: 600 }, colour: "ink" },
  figure: { font: { size: 28, weight: 600 }, colour: "tone" },
  title: { font: { size: 16, weight: 600 }, colour: "ink" },
  name: { font: { size: 14, weight: 400 }, colour: "ink" },
  strong: { font: { size: 14, weight: 600 }, colour: "ink" },
  small: { font: { size: 13, weight: 400 }, colour: "soft" },
  label: { font: { size: 13, weight: 600 }, colour: "tone" },
  nobody: { font: { size: 13, weight: 600 }, colour: "danger" },
} as const satisfies Record<string, TextStyle>;

type Place = { x: number; y: number; width: number; anchor?: TextLine["anchor"]; isTurned?: boolean };

/** A line that begins at (x, y), or has its middle or end there, ellipsised to the width. */
export function textLine(full: string, place: Place, style: TextStyle): TextLine {
  return {
    x: place.x,
    y: place.y,
    anchor: place.anchor ?? "start",
    text: ellipsised(full, place.width, style.font),
    full,
    font: style.font,
    colour: style.colour,
    isTurned: place.isTurned ?? false,
  };
}

export const textWidth = (line: TextLine) => widthOf(line.text, line.font);

/** What a line covers: from the top of its capitals to the foot of its descenders. */
export function boundsOf(line: TextLine): Rect {
  const width = textWidth(line);
  const along = line.anchor === "start" ? 0 : line.anchor === "middle" ? -width / 2 : -width;
  const ascent = line.font.size * 0.76;
  const height = line.font.size * 0.98;
  if (line.isTurned) return { x: line.x - ascent, y: line.y - along - width, width: height, height: width };
  return { x: line.x + along, y: line.y - ascent, width, height };
}
