import type { Theme } from "../diagram/theme";
import type { PaperLayout, PaperLine, PaperRect } from "../org/paper";
import { fewPages, isWithin, type PaperPage } from "../org/paper-pages";
import type { OrgTree } from "../org/tree";
import { drawBox, drawLegend, drawLine, type OrgSheetWords } from "./org-drawing";
import { pause } from "./pause";
import { openSheets, type Paper, type Sheets } from "./sheets";

/** Points for a unit of the drawing: names are printed in 9 points. */
const scale = 0.75;
/** Points at the foot of a page for the pages around it and the legend. */
const strip = 22;

/**
 * A tree on as many sheets as it needs, which overlap by a box. If they are several, the first is a map: the whole
 * drawing, small, and which page is where.
 */
export async function orgPdf(
  tree: OrgTree,
  words: OrgSheetWords,
  { theme, paper }: { theme: Theme; paper: Paper },
): Promise<Buffer> {
  const sheets = openSheets({ ...words, credit: "" }, { paper, theme });
  const { area, pen } = sheets;
  const size = { width: area.width / scale, height: (area.height - strip) / scale };
  const { layout, pages } = fewPages(tree, size);
  if (pages.length > 1) {
    drawMap(sheets, layout, { pages, tree, theme });
    sheets.nextPage();
  }
  const shift = pages.length > 1 ? 2 : 1;
  for (const [place, page] of pages.entries()) {
    if (place > 0) sheets.nextPage();
    await pause();
    pen.scaled({ x: area.x - page.x * scale, y: area.y - page.y * scale, scale }, () => {
      for (const line of layout.lines) {
        const seen = clipped(line, page);
        if (seen) drawLine(seen, { pen, theme });
      }
      for (const box of layout.boxes) if (isWithin(box, page)) drawBox(box, { tree, pen, theme });
    });
    const foot = area.y + area.height - 4;
    pen.text(aroundText(page, pages, shift), {
      ...{ x: area.x + area.width, y: foot, width: area.width / 2, anchor: "end" },
      ...{ size: 8, weight: 600, colour: theme.ink },
    });
    pen.scaled({ x: area.x, y: foot, scale }, () => drawLegend(0, 0, { pen, theme }));
  }
  return sheets.done();
}

/** The part of a line that is on a page. */
function clipped({ x1, y1, x2, y2 }: PaperLine, page: PaperRect): PaperLine | null {
  const line = {
    x1: Math.max(x1, page.x),
    y1: Math.max(y1, page.y),
    x2: Math.min(x2, page.x + page.width),
    y2: Math.min(y2, page.y + page.height),
  };
  return line.x1 <= line.x2 && line.y1 <= line.y2 ? line : null;
}

/** "Left: page 2. Below: page 7." */
function aroundText(page: PaperPage, pages: readonly PaperPage[], shift: number): string {
  const sides = [
    ["Left", -1, 0],
    ["Right", 1, 0],
    ["Above", 0, -1],
    ["Below", 0, 1],
  ] as const;
  return sides
    .flatMap(([side, across, down]) => {
      const place = pages.findIndex(({ column, row }) => column === page.column + across && row === page.row + down);
      return place < 0 ? [] : [`${side}: page ${place + shift}`];
    })
    .join("   ");
}

type Mapped = { pages: readonly PaperPage[]; tree: OrgTree; theme: Theme };

function drawMap({ area, pen }: Sheets, layout: PaperLayout, { pages, tree, theme }: Mapped): void {
  const right = Math.max(...pages.map(({ x, width }) => x + width));
  const bottom = Math.max(...pages.map(({ y, height }) => y + height));
  const small = Math.min(area.width / right, (area.height - strip) / bottom);
  pen.scaled({ x: area.x, y: area.y, scale: small }, () => {
    for (const line of layout.lines) drawLine(line, { pen, theme });
    for (const box of layout.boxes) {
      const isManager = (tree.below[box.index] ?? 0) > 0;
      pen.box(box, { fill: isManager ? theme.inkSoft : theme.hairline });
    }
    // A hair smaller, so that pages side by side are told apart.
    const inset = 6;
    for (const [place, { x, y, width, height }] of pages.entries()) {
      const frame = { x: x + inset, y: y + inset, width: width - 2 * inset, height: height - 2 * inset };
      pen.box({ ...frame, radius: 12 }, { stroke: theme.highlight, width: 1.25 / small });
      const size = Math.min(64, 18 / small);
      const middle = { x: x + width / 2, y: y + height / 2 };
      pen.circle({ ...middle, radius: size * 0.85 }, { fill: theme.paper, stroke: theme.highlight, width: 1 / small });
      pen.text(String(place + 2), {
        ...{ x: middle.x, y: middle.y + size * 0.36, width: size * 3, anchor: "middle" },
        ...{ size, weight: 600, colour: theme.highlight },
      });
    }
  });
  pen.text("Which page is where. Pages overlap by one box.", {
    ...{ x: area.x, y: area.y + area.height - 4, width: area.width },
    ...{ size: 8, weight: 400, colour: theme.inkSoft },
  });
}
