import { nameStyle } from "./box-layout";
import { type ModelPeople, nobody } from "./model";
import type { TextLine } from "./shapes";
import { styles, textLine, textWidth } from "./text-line";
import { widthOf } from "./text-measure";

export const rowHeight = 20;

/** A heading, and beside it the names below each other; the last one says how many more there are. */
export type Row = { label: string; people: ModelPeople };

/** How many lines a row takes. */
export const linesOf = ({ people: { names, count } }: Row) => Math.max(1, names.length + (count === 0 ? 1 : 0));

type Columns = { label: number; names: number; width: number; labelAnchor: TextLine["anchor"] };

export function placeRow(row: Row, columns: Columns, y: number): TextLine[] {
  const { names, more, count } = row.people;
  const label = textLine(row.label, { x: columns.label, y, width: 90, anchor: columns.labelAnchor }, styles.small);
  if (count === 0) {
    const lines = names.map((name, index) => {
      const place = { x: columns.names, y: y + (index + 1) * rowHeight, width: columns.width };
      return textLine(name.text, place, nameStyle(name));
    });
    return [label, textLine(nobody, { x: columns.names, y, width: columns.width }, styles.open), ...lines];
  }
  const words =
    more === 0 ? "" : names.length === 0 ? `${count.toLocaleString("en")}` : `+ ${more.toLocaleString("en")}`;
  const reserved = words === "" ? 0 : widthOf(words, styles.small.font) + 8;
  const lines = names.map((name, index) => {
    const isLast = index === names.length - 1;
    const width = columns.width - (isLast ? reserved : 0);
    return textLine(name.text, { x: columns.names, y: y + index * rowHeight, width }, nameStyle(name));
  });
  if (words === "") return [label, ...lines];
  const last = lines.at(-1);
  const x = last ? columns.names + textWidth(last) + 8 : columns.names;
  return [label, ...lines, textLine(words, { x, y: last?.y ?? y, width: columns.width }, styles.small)];
}
