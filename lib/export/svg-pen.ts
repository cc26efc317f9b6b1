import { escaped, number } from "../diagram/svg-text";
import { textLine } from "../diagram/text-line";
import { glyphTexts } from "./glyph-text";
import type { Ink, Pen } from "./sheet-pen";

/** Draws as the pen of a sheet does, into SVG whose texts need no font. */
export function svgPen(): { pen: Pen; written: () => string } {
  const parts: string[] = [];
  const texts = glyphTexts();
  const pen: Pen = {
    text(full, { x, y, width, size, weight, colour, anchor = "start", isTurned = false }) {
      // The colour is the fill that is given; a line has one of the diagram's by its type.
      const line = textLine(full, { x, y, width, anchor, isTurned }, { font: { size, weight }, colour: "ink" });
      if (full !== "") parts.push(texts.text(line, colour));
    },
    box({ x, y, width, height, radius = 0 }, ink) {
      const place = `x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}"`;
      parts.push(`<rect ${place}${radius > 0 ? ` rx="${number(radius)}"` : ""}${inked(ink)}/>`);
    },
    circle({ x, y, radius }, ink) {
      parts.push(`<circle cx="${number(x)}" cy="${number(y)}" r="${number(radius)}"${inked(ink)}/>`);
    },
    path(d, ink) {
      parts.push(`<path d="${escaped(d)}"${inked(ink)}/>`);
    },
    scaled({ x, y, scale }, draw) {
      parts.push(`<g transform="translate(${number(x)} ${number(y)}) scale(${number(scale)})">`);
      draw();
      parts.push("</g>");
    },
  };
  return { pen, written: () => texts.defs() + parts.join("") };
}

function inked({ fill, stroke, width = 1, isDashed = false }: Ink): string {
  const line = stroke ? ` stroke="${stroke}" stroke-width="${number(width)}"` : "";
  return ` fill="${fill ?? "none"}"${line}${isDashed ? ' stroke-dasharray="5 4"' : ""}`;
}
