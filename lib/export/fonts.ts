import bidiFactory from "bidi-js";
import type { Weight } from "../diagram/text-measure";
import { type FontFile, filesWith } from "./font-files";

/** A piece of a text that one font draws in one direction. */
export type FontRun = { file: FontFile; text: string };

type LevelledRun = FontRun & { level: number };

const bidi = bidiFactory();
const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Stands for what no embedded font has. */
const missing = "?";
// What is not seen but turns the order of what follows, or makes equal names of unequal ones: files leave it out. Joiners
// stay, since letters have another form beside them.
const hidden = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;
const unseen = /^[\p{M}\p{Cf}]$/u;
const joinsRightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/**
 * The pieces of a text from left to right as they are seen. The text is one paragraph whose direction is that of its
 * first strong letter; a piece in Arabic or Hebrew is in the order in which it is read, as shaping wants it.
 */
export function fontRuns(text: string, weight: Weight): FontRun[] {
  const line = text
    .normalize("NFC")
    .replace(hidden, "")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, " ")
    .replace(/\p{Cs}/gu, missing);
  const { levels } = bidi.getEmbeddingLevels(line, "auto");
  const runs: LevelledRun[] = [];
  for (const { segment, index } of segmenter.segment(line)) {
    const level = levels[index] ?? 0;
    const isTurned = level % 2 === 1;
    const drawn = drawable(isTurned ? (bidi.getMirroredCharacter(segment) ?? segment) : segment, weight);
    const last = runs.at(-1);
    if (last && last.file === drawn.file && last.level === level) last.text += drawn.text;
    else runs.push({ ...drawn, level });
  }
  return inVisualOrder(runs).map(({ file, text: piece, level }) => ({
    file,
    // Shaping turns round what is in a script that runs so; a lone bracket or dash between is turned here.
    text: level % 2 === 1 && !joinsRightToLeft.test(piece) ? reversed(piece) : piece,
  }));
}

const reversed = (text: string) =>
  Array.from(segmenter.segment(text), ({ segment }) => segment)
    .toReversed()
    .join("");

/** Rule L2 of the Unicode bidirectional algorithm, over runs instead of characters. */
function inVisualOrder(runs: readonly LevelledRun[]): LevelledRun[] {
  const ordered = [...runs];
  for (let level = Math.max(0, ...runs.map((run) => run.level)); level > 0; level -= 1) {
    let start = 0;
    while (start < ordered.length) {
      let end = start;
      while ((ordered[end]?.level ?? 0) >= level) end += 1;
      ordered.splice(start, end - start, ...ordered.slice(start, end).toReversed());
      start = end + 1;
    }
  }
  return ordered;
}

/** One seen character and its font; of marks and joiners only those that the font knows. */
function drawable(segment: string, weight: Weight): FontRun {
  const characters = Array.from(segment);
  const has = (file: FontFile) => (character: string) => file.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
  let best: FontFile | undefined;
  for (const file of filesWith(segment.codePointAt(0) ?? 0, weight)) {
    if (characters.every(has(file))) return { file, text: segment };
    best ??= file;
  }
  if (best) return { file: best, text: characters.filter(has(best)).join("") };
  const [file] = filesWith(missing.charCodeAt(0), weight);
  if (!file) throw new Error("Inter has a question mark");
  return { file, text: unseen.test(segment) ? "" : missing };
}
