import type { TextLine } from "./shapes";

// What XML 1.0 cannot hold at all, not even escaped: controls, and halves of a pair.
const impossible = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Any text as the content of an element or of a quoted attribute. */
export function escaped(text: string): string {
  return text.replace(impossible, "\ufffd").replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** At most two digits after the point: enough for a hundredth of a pixel, and the same everywhere. */
export const number = (value: number) => String(Math.round(value * 100) / 100);

const rightToLeft = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const opposite = { start: "end", middle: "middle", end: "start" } as const;

export function svgText(line: TextLine, fill: string): string {
  const x = number(line.x);
  const y = number(line.y);
  const isReversed = rightToLeft.test(line.full.slice(0, 64));
  const anchor = isReversed ? opposite[line.anchor] : line.anchor;
  const attributes = [
    `x="${x}" y="${y}"`,
    `font-size="${number(line.font.size)}"`,
    line.font.weight === 400 ? "" : `font-weight="${line.font.weight}"`,
    anchor === "start" ? "" : `text-anchor="${anchor}"`,
    isReversed ? 'direction="rtl"' : "",
    line.isTurned ? `transform="rotate(-90 ${x} ${y})"` : "",
    line.isStruck ? 'text-decoration="line-through"' : "",
    `fill="${fill}"`,
  ];
  const title = line.text === line.full ? "" : `<title>${escaped(line.full)}</title>`;
  return `<text ${attributes.filter(Boolean).join(" ")}>${title}${escaped(line.text)}</text>`;
}
