import { wrapped } from "../diagram/text-measure";
import type { Theme } from "../diagram/theme";
import type { Sheets } from "./sheets";

/** Lines under a heading: what each is about, and what is said of it. */
export type SheetList = {
  title: string;
  rows: readonly { name: string; text: string }[];
  /** Said under the last row; empty for nothing. */
  rest: string;
};

const name = { size: 9, weight: 600 } as const;
const said = { size: 9, weight: 400 } as const;
const heading = { size: 12, weight: 600 } as const;
const lineHeight = 12;
const rowGap = 5;
const nameWidth = 190;
const mostLines = 6;

/** Draws lists below each other, over as many pages as they need, from the top of a page. No row is torn apart, no heading left alone. */
export function drawLists(sheets: Sheets, lists: readonly SheetList[], theme: Theme): void {
  const { area, pen } = sheets;
  const bottom = area.y + area.height;
  const left = area.x + nameWidth + 12;
  let y = area.y;
  const room = (height: number) => {
    if (y + height <= bottom) return;
    sheets.nextPage();
    y = area.y;
  };
  const line = (text: string, font: typeof name | typeof said | typeof heading, colour: string) => {
    pen.text(text, { x: area.x, y: y + font.size, width: area.width, ...font, colour });
    y += font.size + 4;
  };
  for (const { title, rows, rest } of lists) {
    room(60);
    y += 8;
    line(title, heading, theme.ink);
    y += 2;
    for (const row of rows) {
      const lines = wrapped(row.text, area.x + area.width - left, said, mostLines);
      const height = Math.max(1, lines.length) * lineHeight + rowGap;
      room(height);
      pen.path(`M${area.x} ${y}H${area.x + area.width}`, { stroke: theme.hairline, width: 0.5 });
      pen.text(row.name, { x: area.x, y: y + lineHeight, width: nameWidth, ...name, colour: theme.ink });
      for (const [index, text] of lines.entries()) {
        const place = { x: left, y: y + (index + 1) * lineHeight, width: area.x + area.width - left };
        pen.text(text, { ...place, ...said, colour: theme.inkSoft });
      }
      y += height;
    }
    if (rest === "") continue;
    room(lineHeight);
    line(rest, said, theme.inkSoft);
  }
}
