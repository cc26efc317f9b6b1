import type { Glyph } from "fontkit";
import type { TextLine } from "../diagram/shapes";
import { escaped, number } from "../diagram/svg-text";
import { placedText, type SetRun } from "./set-text";

/** Texts of a picture that has thousands of them: each letter is drawn once, and used wherever it stands. */
export type GlyphTexts = {
  text: (line: TextLine, fill: string) => string;
  /** The letters; put them before whatever uses them. */
  defs: () => string;
};

export function glyphTexts(): GlyphTexts {
  const ids = new Map<string, string>();
  const paths: string[] = [];

  function idOf(file: string, glyph: Glyph): string {
    const key = `${file} ${glyph.id}`;
    const known = ids.get(key);
    if (known !== undefined) return known;
    const id = `g${ids.size.toString(36)}`;
    ids.set(key, id);
    paths.push(`<path id="${id}" d="${glyph.path.toSVG()}"/>`);
    return id;
  }

  /** In the unit of the font, in which y grows upwards. */
  function glyphsOf({ file, glyphs }: SetRun): string {
    let pen = 0;
    return glyphs.glyphs
      .map((glyph, index) => {
        const at = glyphs.positions[index];
        const [x, y] = [pen + (at?.xOffset ?? 0), at?.yOffset ?? 0];
        pen += at?.xAdvance ?? 0;
        return `<use href="#${idOf(file.name, glyph)}" x="${number(x)}"${y === 0 ? "" : ` y="${number(y)}"`}/>`;
      })
      .join("");
  }

  return {
    text(line, fill) {
      const { set, narrow, width, x } = placedText(line);
      const runs = set.runs.map((run) => {
        const place = `translate(${number(x + run.x * narrow)} ${number(line.y)})`;
        return `<g transform="${place} scale(${fine(run.scale * narrow)} ${fine(-run.scale)})">${glyphsOf(run)}</g>`;
      });
      // Over the letters the whole text, unseen, to be searched for, selected and read out.
      const place = `x="${number(x)}" y="${number(line.y)}" font-size="${number(line.font.size)}"`;
      const fitted = `textLength="${number(width)}" lengthAdjust="spacingAndGlyphs"`;
      return `<g fill="${fill}">${runs.join("")}<text ${place} ${fitted} fill-opacity="0">${escaped(line.full)}</text></g>`;
    },
    defs: () => `<defs>${paths.join("")}</defs>`,
  };
}

const fine = (value: number) => String(Math.round(value * 1e6) / 1e6);
