import type { ModelCircle } from "./model";
import { linesOf, placeRow, type Row, rowHeight } from "./people-rows";
import type { CircleShape, Point, TextLine } from "./shapes";
import { boundsOf, styles, textLine } from "./text-line";
import { broken } from "./text-measure";

const leastRadius = 176;
const labelWidth = 74;
const gap = 12;
const nameWidth = 152;
const rowWidth = labelWidth + gap + nameWidth;
const headWidth = 216;
/** From the edge of the text to the circle. */
const air = 16;

const rowsOf = (circle: ModelCircle): Row[] => circle.seats.map((seat) => ({ label: seat.label, people: seat }));
const nameLines = (circle: ModelCircle) => broken(circle.name, headWidth, styles.small.font, 2);

/** Baselines of the title, the name and the rows, from the top of the text. */
function rhythm(circle: ModelCircle): { title: number; name: number; rows: number; height: number } {
  const title = 14;
  const name = title + 22;
  const rows = name + (nameLines(circle).length - 1) * 17 + 32;
  const lines = rowsOf(circle).reduce((sum, row) => sum + linesOf(row), 0);
  return { title, name, rows, height: rows + (lines - 1) * rowHeight + 4 };
}

/** So large that the corners of its text are inside. */
export function circleRadius(circle: ModelCircle): number {
  const { height, rows } = rhythm(circle);
  const foot = Math.hypot(height / 2, rowWidth / 2);
  const head = Math.hypot(height / 2, headWidth / 2);
  const body = Math.hypot(rows - 14 - height / 2, rowWidth / 2);
  return Math.max(leastRadius, Math.ceil(Math.max(foot, head, body) + air));
}

export function placeCircle(circle: ModelCircle, centre: Point, radius: number): CircleShape {
  const { title, name, rows, height } = rhythm(circle);
  const top = centre.y - height / 2;
  const middle = { x: centre.x, width: headWidth, anchor: "middle" } as const;
  const columns = { label: 0, names: gap, width: nameWidth, labelAnchor: "end" } as const;
  const lines: TextLine[] = [
    textLine(circle.title, { ...middle, y: top + title }, styles.title),
    ...nameLines(circle).map((text, index) => textLine(text, { ...middle, y: top + name + index * 17 }, styles.small)),
  ];
  const table: TextLine[] = [];
  let y = top + rows;
  for (const row of rowsOf(circle)) {
    table.push(...placeRow(row, columns, y));
    y += linesOf(row) * rowHeight;
  }
  // In the middle is what is drawn, not the widest that it could be.
  const bounds = table.map(boundsOf);
  const left = Math.min(...bounds.map((each) => each.x));
  const right = Math.max(...bounds.map((each) => each.x + each.width));
  const shift = centre.x - (left + right) / 2;
  lines.push(...table.map((line) => ({ ...line, x: line.x + shift })));
  return {
    ...centre,
    radius,
    title: `${circle.title}, ${circle.name}`,
    isDashed: circle.count === 0,
    isFound: circle.isFound,
    lines,
  };
}
