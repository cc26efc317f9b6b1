/**
 * What makes a spreadsheet take a cell for a formula (CWE-1236): the signs, their full-width forms, which Excel folds,
 * and the white space that it skips before them.
 */
const live = /^'*[=+\-@＝＋－＠\t\r\n]/u;
const guarded = /^'+[=+\-@＝＋－＠\t\r\n]/u;

/** The text with the apostrophe before it that makes spreadsheets show it as text. */
export function guardFormula(text: string): string {
  return live.test(text) ? `'${text}` : text;
}

/** Takes back `guardFormula`, so that an exported file can be mended and uploaded again. */
export function unguardFormula(text: string): string {
  return guarded.test(text) ? text.slice(1) : text;
}
