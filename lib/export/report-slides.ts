import PptxGenJS from "pptxgenjs";
import type { Theme } from "../diagram/theme";
import { figureNames } from "../domain/coverage-figures";
import { dayText, shortDayText } from "../domain/day-text";
import { severityNames } from "../domain/gap-kind";
import type { Report } from "../domain/report";
import { changeTexts, countChange, figureChange, figureText } from "../domain/report-words";
import { moneyInWords } from "../domain/wording";

// Not Inter: where it is missing, any font may take its place. Arial, or its twin Liberation Sans, is everywhere.
const fontFace = "Arial";

/** Inches of a wide slide. */
const margin = 0.6;
const width = 13.333 - 2 * margin;

type Slide = PptxGenJS.Slide;

/** The report as three slides of texts and a table that can be edited: figures and decisions, gaps, what changed. */
export async function reportSlides(report: Report, theme: Theme): Promise<Uint8Array<ArrayBuffer>> {
  const presentation = new PptxGenJS();
  presentation.layout = "LAYOUT_WIDE";
  presentation.title = `Cloud cost coverage, ${report.organisation}, ${dayText(report.day)}`;
  presentation.company = "";
  presentation.author = "Muster";
  const slide = (title: string) => {
    const made = presentation.addSlide();
    drawTitle(made, title, { report, theme });
    return made;
  };
  drawFigures(slide("Cloud cost coverage"), { report, theme });
  drawGaps(slide("Gaps that matter most"), { report, theme });
  drawTexts(slide(`What changed since ${dayText(report.since)}`), changeTexts(report), { theme, top: 1.6, height: 5 });
  const written = await presentation.write({ outputType: "uint8array" });
  if (!(written instanceof Uint8Array)) throw new Error("A presentation is written as the bytes that were asked for");
  return new Uint8Array(written);
}

type Given = { report: Report; theme: Theme };

const hex = (colour: string) => colour.slice(1).toUpperCase();

function drawTitle(slide: Slide, title: string, { report: { organisation, day }, theme }: Given): void {
  slide.background = { color: hex(theme.paper) };
  const at = { x: margin, w: width, fontFace, margin: 0 };
  slide.addText(title, { ...at, y: 0.4, h: 0.6, fontSize: 28, bold: true, color: hex(theme.ink) });
  slide.addText(`${organisation}, ${dayText(day)}`, { ...at, y: 1, h: 0.35, fontSize: 14, color: hex(theme.inkSoft) });
}

function drawFigures(slide: Slide, { report, theme }: Given): void {
  const { figures, counts, aim, asks } = report;
  const gap = 0.25;
  const across = (width - 3 * gap) / 4;
  const tile = (index: number, parts: { label: string; value: string; detail: string }) => {
    const size = { x: margin + index * (across + gap), w: across, fontFace, margin: 0 };
    slide.addText(parts.label, { ...size, y: 1.7, h: 0.3, fontSize: 12, color: hex(theme.inkSoft) });
    slide.addText(parts.value, {
      ...size,
      y: 2,
      h: 0.7,
      fontSize: 36,
      bold: true,
      color: hex(theme.ink),
      fit: "shrink",
    });
    slide.addText(parts.detail, { ...size, y: 2.7, h: 0.6, fontSize: 11, color: hex(theme.inkSoft), valign: "top" });
  };
  for (const [index, figure] of figures.entries()) {
    const goal = figure.key === "spendWeighted" ? `. Aim ${aim} %.` : "";
    tile(index, {
      label: figureNames[figure.key],
      value: figureText(figure.now),
      detail: `${figureChange(figure, report)}${goal}`,
    });
  }
  const [worst, ...others] = counts;
  tile(3, {
    label: "Critical gaps",
    value: (worst?.now ?? 0).toLocaleString("en"),
    detail: `${worst ? countChange(worst) : ""}; ${others.map(({ severity, now }) => `${now.toLocaleString("en")} ${severityNames[severity].toLowerCase()}`).join(", ")}`,
  });
  const texts = asks.map(({ text }) => text);
  const at = { x: margin, w: width, fontFace, margin: 0 };
  slide.addText("Decisions asked for", { ...at, y: 3.6, h: 0.4, fontSize: 16, bold: true, color: hex(theme.ink) });
  drawTexts(slide, texts.length > 0 ? texts : ["None on this day."], { theme, top: 4.05, height: 2.9 });
}

function drawTexts(
  slide: Slide,
  texts: readonly string[],
  { theme, top, height }: { theme: Theme; top: number; height: number },
): void {
  slide.addText(
    texts.map((text) => ({ text, options: { bullet: true, breakLine: true, paraSpaceAfter: 6 } })),
    {
      x: margin,
      y: top,
      w: width,
      h: height,
      fontFace,
      fontSize: 14,
      color: hex(theme.ink),
      valign: "top",
      margin: 0,
      fit: "shrink",
    },
  );
}

function drawGaps(slide: Slide, { report: { gaps, moreGaps, waived, currency }, theme }: Given): void {
  const [ink, soft, danger] = [hex(theme.ink), hex(theme.inkSoft), hex(theme.danger)];
  const headings = ["Severity", "Gap", "At risk a month", "Open since", "Owner", "Due"];
  const heads = headings.map((text) => ({ text, options: { bold: true, color: soft } }));
  const rows = gaps.map(({ severity, name, money, since, owner, due }) => {
    const isGrave = severity === "CRITICAL" || severity === "HIGH";
    return [
      { text: severityNames[severity], options: { bold: true, color: isGrave ? danger : soft } },
      { text: name, options: { color: ink } },
      { text: money === null ? "" : moneyInWords(money, currency), options: { color: ink, align: "right" as const } },
      { text: since === null ? "" : shortDayText(since), options: { color: ink } },
      { text: owner ?? "Nobody", options: { color: ink } },
      { text: due === null ? "" : shortDayText(due), options: { color: ink } },
    ];
  });
  slide.addTable([heads, ...rows], {
    x: margin,
    y: 1.6,
    w: width,
    colW: [1.1, 5.4, 1.6, 1.4, 1.5, 1.133],
    rowH: 0.4,
    fontFace,
    fontSize: 12,
    margin: 0.08,
    valign: "middle",
    border: { type: "none" },
  });
  const rest = `${moreGaps > 0 ? `And ${moreGaps.toLocaleString("en")} more. ` : ""}${waived > 0 ? `${waived.toLocaleString("en")} waived.` : ""}`;
  const at = { x: margin, y: 6.75, w: width, h: 0.35, fontFace, margin: 0 };
  if (rest !== "") slide.addText(rest, { ...at, fontSize: 12, color: soft });
}
