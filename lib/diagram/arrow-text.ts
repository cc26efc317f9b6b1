import { type ModelArrow, nobody } from "./model";
import type { TextLine } from "./shapes";
import { styles, type TextStyle, textLine, textWidth } from "./text-line";
import { broken, widthOf } from "./text-measure";

type Piece = { full: string; style: TextStyle };

/** What is written along an arrow: rows, each of one or more pieces side by side. */
export type Block = Piece[][];

const rowHeight = 16;
/** Between a line and the text beside it. */
const clearance = 6;
const capital = 10;
const between = 10;

const labelStyle = ({ mark }: ModelArrow): TextStyle =>
  mark === "WENT" ? { ...styles.label, isStruck: true } : styles.label;

/** The label over two rows at most, and under it that nobody is at the source. */
export function stackedBlock(arrow: ModelArrow, width: number): Block {
  const rows = broken(arrow.label, width, styles.label.font, 2).map((full) => [{ full, style: labelStyle(arrow) }]);
  return arrow.isBroken ? [...rows, [{ full: nobody, style: styles.nobody }]] : rows;
}

/** All in one row, for lanes that are long enough. */
export function inlineBlock(arrow: ModelArrow): Block {
  const row: Piece[] = arrow.label === "" ? [] : [{ full: arrow.label, style: labelStyle(arrow) }];
  if (arrow.isBroken) row.push({ full: nobody, style: styles.nobody });
  return row.length === 0 ? [] : [row];
}

/** Room that a block needs on its side of the line. */
export const blockHeight = (block: Block) =>
  block.length === 0 ? 0 : (block.length - 1) * rowHeight + capital + clearance;

export type Lie = "above" | "below";

/** The block along a level line at height y: from x on, or around x. */
export function placeBlock(
  block: Block,
  place: { x: number; y: number; width: number; lie: Lie; anchor: "start" | "middle" },
): TextLine[] {
  return block.flatMap((row, index) => {
    const y =
      place.lie === "above"
        ? place.y - clearance - (block.length - 1 - index) * rowHeight
        : place.y + clearance + capital + index * rowHeight;
    return placePieces(row, { ...place, y });
  });
}

function placePieces(
  row: Piece[],
  place: { x: number; y: number; width: number; anchor: "start" | "middle" },
): TextLine[] {
  // Only the first piece gives way: that nobody is there must not be cut.
  const rest = row.slice(1).reduce((sum, piece) => sum + between + widthOf(piece.full, piece.style.font), 0);
  const lines = row.map((piece, index) =>
    textLine(piece.full, { x: 0, y: place.y, width: index === 0 ? place.width - rest : place.width }, piece.style),
  );
  const total = lines.reduce((sum, line) => sum + textWidth(line) + between, -between);
  let x = place.anchor === "middle" ? place.x - total / 2 : place.x;
  return lines.map((line) => {
    const placed = { ...line, x };
    x += textWidth(line) + between;
    return placed;
  });
}

/** How far the next upright lane must be from one with this block. */
export const turnedWidth = (block: Block) => Math.max(22, block.length * rowHeight + 14);

/** The block left of an upright line, reading upwards, around the height y. */
export function placeTurned(block: Block, place: { x: number; y: number; width: number }): TextLine[] {
  return block.flatMap((row, index) =>
    row.map((piece) => {
      const x = place.x - clearance - (block.length - 1 - index) * rowHeight;
      return textLine(piece.full, { x, y: place.y, width: place.width, anchor: "middle", isTurned: true }, piece.style);
    }),
  );
}
