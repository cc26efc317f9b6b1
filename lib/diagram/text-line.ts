import type { Colour, Outline, Rect, TextLine } from "./shapes";
import { ellipsised, type Font, widthOf } from "./text-measure";

export type TextStyle = { font: Font; colour: Colour; isStruck?: true; outline?: Outline };

/** The type of the drawing: five sizes, two weights. */
export const styles = {
  heading: { font: { size: 22, weight: 600 }, colour: "ink" },
  figure: { font: { size: 28, weight: 600 }, colour: "tone" },
  title: { font: { size: 16, weight: 600 }, colour: "ink" },
  name: { font: { size: 14, weight: 400 }, colour: "ink" },
  strong: { font: { size: 14, weight: 600 }, colour: "ink" },
  small: { font: { size: 13, weight: 400 }, colour: "soft" },
  label: { font: { size: 13, weight: 600 }, colour: "tone" },
  gone: { font: { size: 14, weight: 400 }, colour: "soft", isStruck: true },
  nobody: { font: { size: 13, weight: 600 }, colour: "danger" },
  /** Where nobody is assigned and no border or arrow is there to be dashed. */
  open: { font: { size: 13, weight: 600 }, colour: "danger", outline: "dashed" },
  single: { font: { size: 13, weight: 600 }, colour: "tone", outline: "solid" },
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
    ...(style.isStruck && { isStruck: true }),
    outline: style.outline ?? "none",
  };
}

export const textWidth = (line: TextLine) => widthOf(line.text, line.font);

/** How far above the baseline a text is struck through, in parts of its size. */
export const strikeHeight = 0.28;

/** The line around a text. */
export function outlineOf(line: TextLine): Rect {
  const { x, y, width, height } = glyphBounds(line);
  return { x: x - 7, y: y - 2.5, width: width + 14, height: height + 5 };
}

/** What a line covers, with the line around it. */
export const boundsOf = (line: TextLine): Rect => (line.outline === "none" ? glyphBounds(line) : outlineOf(line));

/** From the top of the capitals to the foot of the descenders. */
function glyphBounds(line: TextLine): Rect {
  const width = textWidth(line);
  const along = line.anchor === "start" ? 0 : line.anchor === "middle" ? -width / 2 : -width;
  const ascent = line.font.size * 0.76;
  const height = line.font.size * 0.98;
  if (line.isTurned) return { x: line.x - ascent, y: line.y - along - width, width: height, height: width };
  return { x: line.x + along, y: line.y - ascent, width, height };
}
