import type { Rect } from "../diagram/shapes";
import { wrapped } from "../diagram/text-measure";
import type { Theme } from "../diagram/theme";
import { figureNames } from "../domain/coverage-figures";
import { dayText } from "../domain/day-text";
import { severityNames } from "../domain/gap-kind";
import type { Report } from "../domain/report";
import { changeTexts, countChange, figureChange, figureText, gapFacts } from "../domain/report-words";
import type { Pen } from "./sheet-pen";
import { openSheets } from "./sheets";

const gutter = 14;
const tileHeight = 66;
const heading = { size: 12, weight: 600 } as const;
const strong = { size: 9, weight: 600 } as const;
const plain = { size: 9, weight: 400 } as const;
const line = 12;

type Draw = { pen: Pen; theme: Theme };

/** The report on one landscape page: figures above, gaps to the left, decisions and changes to the right. */
export function reportPdf(report: Report, theme: Theme): Promise<Buffer> {
  const { organisation, day, since } = report;
  const head = {
    organisation,
    title: `Cloud cost coverage, compared with ${dayText(since)}`,
    day: dayText(day),
    credit: "",
  };
  const sheets = openSheets(head, { paper: "a4", theme });
  const { area, pen } = sheets;
  const draw = { pen, theme };
  drawTiles(report, { ...area, height: tileHeight }, draw);
  const below = area.y + tileHeight + 18;
  const height = area.y + area.height - below;
  const width = area.width * 0.6;
  drawGaps(report, { x: area.x, y: below, width, height }, draw);
  const right = { x: area.x + width + 2 * gutter, y: below, width: area.width - width - 2 * gutter, height };
  const half = right.height * 0.52;
  const asks = report.asks.map(({ text }) => text);
  drawList(
    "Decisions asked for",
    asks.length > 0 ? asks : ["None on this day."],
    { ...right, height: half },
    { ...draw, isNumbered: true },
  );
  const rest = { ...right, y: right.y + half + gutter, height: right.height - half - gutter };
  drawList(`What changed since ${dayText(since)}`, changeTexts(report), rest, { ...draw, isNumbered: false });
  return sheets.done();
}

/** Three figures, and the gaps by severity. */
function drawTiles(report: Report, { x, y, width, height }: Rect, { pen, theme }: Draw): void {
  const tiles = 4;
  const across = (width - (tiles - 1) * gutter) / tiles;
  const tile = (index: number) => x + index * (across + gutter);
  for (let index = 0; index < tiles; index += 1) {
    pen.box({ x: tile(index), y, width: across, height, radius: 6 }, { stroke: theme.hairline, width: 1 });
  }
  for (const [index, figure] of report.figures.entries()) {
    const place = { x: tile(index) + 10, width: across - 20 };
    pen.text(figureNames[figure.key], { ...place, y: y + 16, ...plain, colour: theme.inkSoft });
    pen.text(figureText(figure.now), { ...place, y: y + 40, size: 22, weight: 600, colour: theme.ink });
    const aim = figure.key === "spendWeighted" ? ` · aim ${report.aim} %` : "";
    pen.text(`${figureChange(figure, report)}${aim}`, {
      ...place,
      y: y + 56,
      size: 8,
      weight: 400,
      colour: theme.inkSoft,
    });
  }
  const place = { x: tile(3) + 10, width: across - 20 };
  pen.text("Gaps that nobody has accepted", { ...place, y: y + 14, ...plain, colour: theme.inkSoft });
  for (const [index, { severity, now, before }] of report.counts.entries()) {
    const text = `${now.toLocaleString("en")} ${severityNames[severity].toLowerCase()}, ${countChange({ now, before })}`;
    pen.text(text, { ...place, y: y + 27 + index * 11, size: 8.5, weight: index === 0 ? 600 : 400, colour: theme.ink });
  }
}

const severityWidth = 46;

/** Ten lines of two: what lacks, and what is known of it. */
function drawGaps({ gaps, moreGaps, waived, currency }: Report, area: Rect, { pen, theme }: Draw): void {
  pen.text("Gaps that matter most", { x: area.x, y: area.y + 10, width: area.width, ...heading, colour: theme.ink });
  const top = area.y + 20;
  const row = Math.min(31, (area.height - 40) / 10);
  const left = area.x + severityWidth + 8;
  for (const [index, gap] of gaps.entries()) {
    const y = top + index * row;
    const isGrave = gap.severity === "CRITICAL" || gap.severity === "HIGH";
    pen.path(`M${area.x} ${y}H${area.x + area.width}`, { stroke: theme.hairline, width: 0.5 });
    const said = { y: y + 12, ...strong };
    pen.text(severityNames[gap.severity], {
      ...said,
      x: area.x,
      width: severityWidth,
      colour: isGrave ? theme.danger : theme.inkSoft,
    });
    const width = area.x + area.width - left;
    pen.text(gap.name, { ...said, x: left, width, colour: theme.ink });
    const facts = gapFacts(gap, currency).join(" · ");
    pen.text(facts, { x: left, y: y + 23, width, size: 8, weight: 400, colour: theme.inkSoft });
  }
  const rest = [
    ...(gaps.length === 0 ? ["No gap is open that nobody has accepted."] : []),
    ...(moreGaps > 0 ? [`And ${moreGaps.toLocaleString("en")} more.`] : []),
    ...(waived > 0 ? [`${waived.toLocaleString("en")} waived.`] : []),
  ].join(" ");
  pen.text(rest, { x: area.x, y: top + gaps.length * row + 12, width: area.width, ...plain, colour: theme.inkSoft });
}

/** Sentences below each other, as many as have room; the rest is a number. */
function drawList(
  title: string,
  texts: readonly string[],
  area: Rect,
  { pen, theme, isNumbered }: Draw & { isNumbered: boolean },
): void {
  pen.text(title, { x: area.x, y: area.y + 10, width: area.width, ...heading, colour: theme.ink });
  const bottom = area.y + area.height;
  let y = area.y + 20;
  for (const [index, text] of texts.entries()) {
    const lines = wrapped(text, area.width - 14, plain, 4);
    const isLast = index === texts.length - 1;
    if (y + lines.length * line + (isLast ? 0 : line) > bottom) {
      const more = `And ${(texts.length - index).toLocaleString("en")} more.`;
      pen.text(more, { x: area.x + 14, y: y + 9, width: area.width - 14, ...plain, colour: theme.inkSoft });
      return;
    }
    pen.text(isNumbered ? `${index + 1}.` : "–", { x: area.x, y: y + 9, width: 12, ...strong, colour: theme.inkSoft });
    for (const each of lines) {
      pen.text(each, { x: area.x + 14, y: y + 9, width: area.width - 14, ...plain, colour: theme.ink });
      y += line;
    }
    y += 4;
  }
}
