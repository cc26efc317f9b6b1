import PDFDocument from "pdfkit";
import type { Rect } from "../diagram/shapes";
import type { Theme } from "../diagram/theme";
import { type Pen, penOn } from "./sheet-pen";

/** What stands at the head and the foot of every page. */
export type SheetHead = {
  organisation: string;
  /** What is shown, and of which part: "CCoE structure · Retail". */
  title: string;
  /** The day or days that it is of, as they are to be read. */
  day: string;
  /** At the foot of each page; empty for none. */
  credit: string;
};

export const papers = ["a4", "a3"] as const;
export type Paper = (typeof papers)[number];

/** Pages in the order in which they are drawn on. Lengths are in points, from the upper left corner of the page. */
export type Sheets = {
  /** Where a page may be drawn on, between its head and its foot. */
  area: Rect;
  pen: Pen;
  nextPage(): void;
  /** The file. Nothing can be drawn afterwards. */
  done(): Promise<Buffer>;
};

/** Points. */
const margin = 34;
const head = 46;
const foot = 24;

/** A document of landscape pages, the first of which is open. */
export function openSheets(given: SheetHead, { paper, theme }: { paper: Paper; theme: Theme }): Sheets {
  const document = new PDFDocument({
    size: paper.toUpperCase(),
    layout: "landscape",
    margin: 0,
    bufferPages: true,
    autoFirstPage: false,
    // None of its own: it would read a file that the build does not hold.
    font: "",
    lang: "en",
    displayTitle: true,
    tagged: true,
    pdfVersion: "1.7",
    info: { Title: `${given.title}, ${given.organisation}, ${given.day}`, Creator: "Muster" },
  });
  const chunks: Buffer[] = [];
  document.on("data", (chunk: Buffer) => chunks.push(chunk));
  const told = document.struct("Document");
  document.addStructure(told);
  const pen = penOn({ document, told });
  const nextPage = () => {
    document.addPage();
    const { width, height } = document.page;
    if (theme.paper !== "#ffffff") pen.box({ x: 0, y: 0, width, height }, { fill: theme.paper });
    drawHead(given, pen, { theme, width });
  };
  nextPage();
  const { width, height } = document.page;
  return {
    area: { x: margin, y: margin + head, width: width - 2 * margin, height: height - 2 * margin - head - foot },
    pen,
    nextPage,
    done: () =>
      new Promise((resolve, reject) => {
        document.on("error", reject);
        document.on("end", () => resolve(Buffer.concat(chunks)));
        drawFeet(given, document, { theme, pen });
        told.end();
        document.end();
      }),
  };
}

function drawHead(
  { organisation, title, day }: SheetHead,
  pen: Pen,
  { theme, width }: { theme: Theme; width: number },
) {
  const right = width - margin;
  const strong = { weight: 600, colour: theme.ink } as const;
  pen.text(organisation, { x: margin, y: margin + 12, width: width * 0.6, size: 14, ...strong });
  pen.text(title, { x: margin, y: margin + 27, width: width * 0.6, size: 9, weight: 400, colour: theme.inkSoft });
  pen.text(day, { x: right, y: margin + 12, width: width * 0.25, size: 10, anchor: "end", ...strong });
}

function drawFeet({ credit }: SheetHead, document: PDFKit.PDFDocument, { theme, pen }: { theme: Theme; pen: Pen }) {
  const { start, count } = document.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    document.switchToPage(start + index);
    const { width, height } = document.page;
    const style = { y: height - margin, size: 8, weight: 400, colour: theme.inkSoft } as const;
    if (credit !== "") pen.text(credit, { x: margin, width: width * 0.75, ...style });
    const page = `Page ${index + 1} of ${count}`;
    pen.text(page, { x: width - margin, width: width * 0.15, anchor: "end", ...style });
  }
}
