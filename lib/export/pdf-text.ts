import type { SetRun, SetText } from "./set-text";

/** What is drawn on, and what of it is read out: its texts in the order in which they were written. */
export type Page = { document: PDFKit.PDFDocument; told: ReturnType<PDFKit.PDFDocument["struct"]> };

type Written = { size: number; drawn: string; full: string };

/** At most four digits after the point, and never in a form with an exponent. */
const number = (value: number) => String(Math.round(value * 10_000) / 10_000);

// Of these the glyphs alone say the text: each stands for its own letters. Not Arabic, whose dotted letters share a body.
const plain =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hangul}\p{N}\p{P}\p{S}\p{Zs}]*$/u;

/**
 * Writes a text from the origin on. What is searched and copied is the whole of it, also where only its beginning is
 * drawn or glyphs stand in another order than letters: a span says it. Hebrew goes without one if it can, since Poppler
 * turns the words of a span round once more. By hand, not by pdfkit's `text`: that sets Arabic word by
 * word from left to right, and moves the origin within a span, so that readers look for its words elsewhere.
 */
export function writeText({ document, told: paragraphs }: Page, set: SetText, { size, drawn, full }: Written) {
  if (set.runs.length === 0) return;
  // Glyphs stand upright where y grows upwards.
  document.transform(1, 0, 0, -1, 0, 0);
  const isPlain = drawn === full && plain.test(full);
  const said = isPlain ? {} : { actual: full };
  const content = document.markStructureContent("Span", said);
  document.addContent("BT");
  for (const run of set.runs) for (const line of shown(document, run, size)) document.addContent(line);
  document.addContent("ET");
  document.endMarkedContent();
  const paragraph = document.struct("P", said);
  paragraphs.add(paragraph);
  paragraph.add(content);
  paragraph.end();
}

function shown(document: PDFKit.PDFDocument, run: SetRun, size: number): string[] {
  const font = document.font(run.file.name)._font;
  document.page.fonts[font.id] ??= font.ref();
  // Features, if only none, keep pdfkit from shaping word by word.
  const [codes, places] = font.encode(run.text, []);
  const begun = [`/${font.id} ${number(size)} Tf`, `1 0 0 1 ${number(run.x)} 0 Tm`];
  if (places.every(({ xOffset, yOffset }) => xOffset === 0 && yOffset === 0)) {
    const kerned = places.map(
      ({ xAdvance, advanceWidth }, index) => `<${codes[index]}> ${number(advanceWidth - xAdvance)}`,
    );
    return [...begun, `[${kerned.join(" ")}] TJ`];
  }
  let x = run.x;
  const placed = places.map(({ xAdvance, xOffset, yOffset }, index) => {
    const at = `1 0 0 1 ${number(x + (xOffset * size) / 1000)} ${number((yOffset * size) / 1000)} Tm`;
    x += (xAdvance * size) / 1000;
    return `${at} <${codes[index]}> Tj`;
  });
  return [...begun, ...placed];
}
