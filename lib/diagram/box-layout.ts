import type { StructureDetail } from "../domain/structure-detail";
import { type ModelBox, type ModelName, nobody, single } from "./model";
import type { BoxShape, Rect, TextLine } from "./shapes";
import { styles, type TextStyle, textLine } from "./text-line";
import { broken, widthOf } from "./text-measure";

export const boxWidth = 304;
const padding = 20;
/** The figure stands left of the names, and the names of all boxes in one line below each other. */
const figureWidth = 88;
const lineHeight = 20;
const titleHeight = 19;

const titleLines = (box: ModelBox) => broken(box.title, boxWidth - 2 * padding, styles.title.font, 2);
// Never fewer than a usual box has, so that the drawing of another day differs in what changed and in nothing else.
const leastRows: Record<StructureDetail, number> = { counts: 2.5, leads: 2.5, names: 6 };

/** How high a box must be for its own text. */
export function boxHeight(box: ModelBox, detail: StructureDetail): number {
  const rows = Math.max(leastRows[detail], box.names.length + (box.more > 0 || box.count <= 1 ? 1 : 0));
  return 34 + (titleLines(box).length - 1) * titleHeight + 32 + (rows - 1) * lineHeight + padding;
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
    textLine(ofText(box), { x, y: top + 28, width: room }, styles.small),
    ...(box.delta ? [textLine(box.delta, { x, y: top + 47, width: room }, styles.label)] : []),
  ];
}

const ofText = ({ count, whole }: ModelBox) =>
  whole === null ? (count === 1 ? "person" : "people") : `of ${whole.toLocaleString("en")}`;

function names(box: ModelBox, x: number, top: number): TextLine[] {
  const width = boxWidth - padding - figureWidth - padding;
  const place = (row: number) => ({ x, y: top + row * lineHeight, width });
  const first = box.count === 0 ? [textLine(nobody, place(0), styles.nobody)] : [];
  const lines = [
    ...first,
    ...box.names.map((name, row) => textLine(name.text, place(first.length + row), nameStyle(name))),
  ];
  if (box.more > 0 && lines.length > 0) {
    // Where a plus says who came, it cannot say how many more there are.
    const more = `${box.delta === undefined ? "+" : "and"} ${box.more.toLocaleString("en")} more`;
    lines.push(textLine(more, place(lines.length), styles.small));
  } else if (box.count === 1) {
    lines.push(textLine(single, place(lines.length), styles.single));
  }
  return lines;
}

export function nameStyle(name: ModelName): TextStyle {
  if (name.mark) return name.mark === "CAME" ? styles.strong : styles.gone;
  return name.isFound ? ({ font: styles.strong.font, colour: "highlight" } as const) : styles.name;
}
