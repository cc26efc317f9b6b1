import { interAdvances } from "./inter-advances";

/** The weights that the diagram is set in. */
export type Weight = keyof typeof interAdvances;
export type Font = { size: number; weight: Weight };

const tables = new Map<Weight, Map<number, number>>([
  [400, expand(interAdvances[400])],
  [600, expand(interAdvances[600])],
]);

function expand(runs: readonly (readonly [first: number, widths: string])[]): Map<number, number> {
  const table = new Map<number, number>();
  for (const [first, widths] of runs) {
    for (const [index, width] of widths.split(" ").entries()) {
      if (width !== "0") table.set(first + index, Number(width) / 1000);
    }
  }
  return table;
}

// What Inter lacks is drawn by a font of the reader's machine, so these are upper bounds, in em.
const bounds: readonly [RegExp, number][] = [
  [/^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u, 0],
  [/^\ufdfd$/u, 10],
  [/^[\ufdf0-\ufdfc]$/u, 2.5],
  [/^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}]$/u, 0.85],
  [/^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]$/u, 0.8],
  [/^\p{Extended_Pictographic}$/u, 1.4],
  [/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uff00-\uffef\u3000-\u303f]$/u, 1],
];
const unknown = 1.1;

const remembered = new Map<string, number>();

function boundOf(character: string): number {
  const known = remembered.get(character);
  if (known !== undefined) return known;
  const bound = bounds.find(([pattern]) => pattern.test(character))?.[1] ?? unknown;
  // Bounded, so that a hostile import cannot fill the memory with every character there is.
  if (remembered.size < 4096) remembered.set(character, bound);
  return bound;
}

/** Width in units of the drawing: exact for Inter but for kerning, an upper bound for scripts that Inter lacks. */
export function widthOf(text: string, font: Font): number {
  const table = tables.get(font.weight);
  let em = 0;
  for (const character of text) em += table?.get(character.codePointAt(0) ?? 0) ?? boundOf(character);
  return em * font.size;
}

/** Whether Inter itself draws every character, so that the width is known rather than bounded. */
export function isSetInInter(text: string, weight: Weight): boolean {
  const table = tables.get(weight);
  for (const character of text) if (!table?.has(character.codePointAt(0) ?? 0)) return false;
  return true;
}

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
// Nothing that fits a box is longer; keeps a name of 10,000 characters cheap.
const longest = 240;

/** The text if it fits, otherwise as many whole characters as fit before an ellipsis. */
export function ellipsised(text: string, width: number, font: Font): string {
  const head = text.slice(0, longest);
  if (head.length === text.length && widthOf(text, font) <= width) return text;
  const room = width - widthOf("…", font);
  let kept = "";
  let used = 0;
  for (const { segment } of segmenter.segment(head)) {
    used += widthOf(segment, font);
    if (used > room) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** Lines of at most `width`, broken at spaces and after slashes; what exceeds the last of `lines` is ellipsised. */
export function wrapped(text: string, width: number, font: Font, lines: number): string[] {
  return broken(text, width, font, lines).map((each) => ellipsised(each, width, font));
}

/** The same before anything is cut: the last line has all of the rest. */
export function broken(text: string, width: number, font: Font, lines: number): string[] {
  // A word keeps the space or slash that follows it.
  const words = text.slice(0, longest).match(/[^\s/]*(?:\/|\s+|$)/gu) ?? [];
  const result: string[] = [];
  let line = "";
  for (const word of words) {
    if (line !== "" && widthOf((line + word).trimEnd(), font) > width && result.length < lines - 1) {
      result.push(line.trimEnd());
      line = "";
    }
    line += word;
  }
  const rest = line.trimEnd() + text.slice(longest);
  if (rest !== "") result.push(rest);
  return result;
}
