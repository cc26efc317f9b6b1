import { type ModelBox, type ModelName, nobody } from "./model";
import type { BoxShape, Rect, TextLine } from "./shapes";
import { styles, textLine } from "./text-line";
import { widthOf, wrapped } from "./text-measure";

export const boxWidth = 304;
const padding = 20;
/** The figure stands left of the names, and the names of all boxes in one line below each other. */
const figureWidth = 88;
const lineHeight = 20;
const titleHeight = 19;

const titleLines = (box: ModelBox) => wrapped(box.title, boxWidth - 2 * padding, styles.title.font, 2);
// Never fewer than a usual box has, so that the drawing of another day differs in what changed and in nothing else.
const rowsOf = (box: ModelBox) => Math.max(4, box.names.length + (box.more > 0 || box.count === 1 ? 1 : 0));

/** How high a box must be for its own text. */
export function boxHeight(box: ModelBox): number {
  return 34 + (titleLines(box).length - 1) * titleHeight + 32 + (rowsOf(box) - 1) * lineHeight + padding;
}

export function placeBox(box: ModelBox, rect: Rect): BoxShape {
  const left = rect.x + padding;
  const titles = titleLines(box).map((text, index) =>
    textLine(text, { x: left, y: rect.y + 34 + index * titleHeight, width: boxWidth - 2 * padding }, styles.title),
  );
  const top = rect.y + 34 + (titles.length - 1) * titleHeight + 32;
  return {
    ...rect,
    persona: box.persona,
    title: box.title,
    count: box.count,
    isDashed: box.count === 0,
    isFound: box.isFound,
    lines: [...titles, ...figure(box, left, top), ...names(box, left + figureWidth, top)],
  };
}

function figure(box: ModelBox, x: number, top: number): TextLine[] {
  const text = box.count.toLocaleString("en");
  const room = figureWidth - 10;
  const size = Math.min(styles.figure.font.size, Math.floor((28 * room) / widthOf(text, styles.figure.font)));
  const font = { ...styles.figure.font, size };
  return [
    // Its capitals are as high as the first name's, so that both rows begin at one height.
    textLine(text, { x, y: top + 9, width: room }, { ...styles.figure, font }),
    textLine(box.count === 1 ? "person" : "people", { x, y: top + 28, width: room }, styles.small),
  ];
}

function names(box: ModelBox, x: number, top: number): TextLine[] {
  const width = boxWidth - padding - figureWidth - padding;
  const place = (row: number) => ({ x, y: top + row * lineHeight, width });
  if (box.count === 0) return [textLine(nobody, place(0), styles.nobody)];
  const lines = box.names.map((name, row) => textLine(name.text, place(row), nameStyle(name)));
  if (box.more > 0) {
    const words = lines.length === 0 ? "not named here" : `+ ${box.more.toLocaleString("en")} more`;
    lines.push(textLine(words, place(lines.length), styles.small));
  } else if (box.count === 1) {
    lines.push(textLine("Single holder", place(lines.length), { ...styles.label, colour: "tone" }));
  }
  return lines;
}

export function nameStyle(name: ModelName) {
  return name.isFound ? ({ font: styles.strong.font, colour: "highlight" } as const) : styles.name;
}
