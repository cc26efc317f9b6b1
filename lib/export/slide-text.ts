import type { TextLine } from "../diagram/shapes";
import { escaped } from "../diagram/svg-text";
import { boundsOf, textWidth } from "../diagram/text-line";
import { arialWidth } from "./arial-width";

/** Points of type, in hundredths, to a unit of the drawing. */
export type Typesize = { perUnit: number; colourOf: (line: TextLine) => string };

/** Lines that are one text to whoever edits them: below each other at equal steps, flush with each other. */
export type TextBlock = { lines: TextLine[]; pitch: number };

const closest = 15;
const furthest = 21;

/** Gathers what reads as one text, so that a slide has few boxes and each takes another line. */
export function textBlocks(lines: readonly TextLine[]): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    const last = block?.lines.at(-1);
    const step = last ? line.y - last.y : 0;
    const continues =
      block &&
      last &&
      isPlain(line) &&
      isPlain(last) &&
      line.x === last.x &&
      line.anchor === last.anchor &&
      step >= closest &&
      step <= furthest &&
      (block.lines.length === 1 || Math.abs(step - block.pitch) < 0.01);
    if (continues) {
      block.lines.push(line);
      block.pitch = step;
    } else blocks.push({ lines: [line], pitch: line.font.size * 1.25 });
  }
  return blocks;
}

const isPlain = (line: TextLine) => line.outline === "none" && !line.isTurned;

/** Of the height of a line of exact spacing, what is above its baseline: between what PowerPoint and LibreOffice do. */
const above = 0.82;

/** Where the box of a block stands, in units of the drawing. A turned one is given as it lies before it is turned. */
export function blockFrame({ lines, pitch }: TextBlock) {
  const [first] = lines;
  if (!first) throw new Error("A block has a line");
  // A little wider than Inter, so that another font does not move what is flush right or in the middle.
  const width = Math.max(...lines.map(textWidth)) + 2;
  const height = pitch * lines.length;
  if (first.isTurned) {
    const { x, y, width: across, height: along } = boundsOf(first);
    const middle = { x: x + across / 2, y: y + along / 2 };
    return { x: middle.x - width / 2, y: middle.y - height / 2, width, height };
  }
  const x = first.anchor === "start" ? first.x : first.x - width * (first.anchor === "middle" ? 0.5 : 1);
  return { x, y: first.y - pitch * above, width, height };
}

const align = { start: "l", middle: "ctr", end: "r" } as const;
const rightToLeft = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** The text of a box without margins that neither wraps nor shrinks: everything has its room already. */
export function textBody(
  { lines, pitch }: TextBlock,
  { perUnit, colourOf }: Typesize,
  anchor: "t" | "ctr" = "t",
): string {
  const spacing = Math.round(pitch * perUnit);
  const paragraphs = lines.map((line) => {
    const side = line.outline === "none" && !line.isTurned ? align[line.anchor] : "ctr";
    const direction = rightToLeft.test(line.text) ? ' rtl="1"' : "";
    const size = Math.floor(line.font.size * fitting(line) * perUnit);
    const weight = line.font.weight === 600 ? ' b="1"' : "";
    const strike = line.isStruck ? ' strike="sngStrike"' : "";
    const colour = colourOf(line).slice(1).toUpperCase();
    return [
      `<a:p><a:pPr algn="${side}"${direction}><a:lnSpc><a:spcPts val="${spacing}"/></a:lnSpc><a:buNone/></a:pPr>`,
      `<a:r><a:rPr lang="en-GB" sz="${size}"${weight}${strike}><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>${typeface}</a:rPr>`,
      `<a:t>${escaped(line.text)}</a:t></a:r></a:p>`,
    ].join("");
  });
  return `<p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="${anchor}"><a:noAutofit/></a:bodyPr><a:lstStyle/>${paragraphs.join("")}</p:txBody>`;
}

/** A little smaller where Arial needs more room than Inter has: for names in capitals, say. */
const fitting = (line: TextLine) => Math.min(1, textWidth(line) / arialWidth(line.text, line.font) || 1);

// Not Inter: where it is missing, any font may take its place. Arial, or its twin Liberation Sans, is everywhere.
const typeface = '<a:latin typeface="Arial"/><a:cs typeface="Arial"/>';
