import type { TextLine } from "../diagram/shapes";
import { escaped, number } from "../diagram/svg-text";
import { strikeHeight } from "../diagram/text-line";
import { glyphPath } from "./glyph-path";
import { placedText, type SetText } from "./set-text";

/**
 * A text as the outlines of its letters, which look the same in every browser, in Inkscape and in slides, whatever fonts
 * are there. Over them lies the whole text, unseen, to be searched for, selected and read out.
 */
export function outlinedText(line: TextLine, fill: string): string {
  const { set, narrow, width, x } = placedText(line);
  const strike = line.y - line.font.size * strikeHeight;
  const turn = line.isTurned ? ` transform="rotate(-90 ${number(line.x)} ${number(line.y)})"` : "";
  const place = `x="${number(x)}" y="${number(line.y)}" font-size="${number(line.font.size)}"`;
  const fitted = `textLength="${number(width)}" lengthAdjust="spacingAndGlyphs"`;
  return [
    `<g fill="${fill}"${turn}><path d="${outlines(set, { x, y: line.y, narrow })}"/>`,
    line.isStruck ? `<path d="M${number(x)} ${number(strike)}h${number(width)}v1h-${number(width)}z"/>` : "",
    `<text ${place} ${fitted} fill-opacity="0">${escaped(line.full)}</text></g>`,
  ].join("");
}

function outlines({ runs }: SetText, place: { x: number; y: number; narrow: number }): string {
  return runs
    .flatMap(({ x, scale, glyphs }) => {
      let pen = x;
      return glyphs.glyphs.map((glyph, index) => {
        const at = glyphs.positions[index];
        const left = place.x + (pen + (at?.xOffset ?? 0) * scale) * place.narrow;
        const base = place.y - (at?.yOffset ?? 0) * scale;
        pen += (at?.xAdvance ?? 0) * scale;
        return glyphPath(glyph.path.commands, { x: left, y: base, scaleX: scale * place.narrow, scaleY: scale });
      });
    })
    .join("");
}
