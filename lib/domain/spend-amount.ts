import { exactDecimal } from "./exact-decimal";

/** Which of point and comma stands before the decimals; the other one sets thousands apart. */
export const notations = ["POINT", "COMMA"] as const;
export type Notation = (typeof notations)[number];

export const notationNames: Record<Notation, string> = { POINT: "12,500.50", COMMA: "12.500,50" };

const shapes: Record<Notation, RegExp> = {
  // The second is how a workbook keeps very small and very large numbers.
  POINT: /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$|^\d+(?:\.\d+)?E[+-]?\d{1,3}$/i,
  COMMA: /^(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/,
};

/**
 * An amount in units of 10^-30; null for what is none in that notation. Spaces and apostrophes set groups apart in either;
 * a minus may be a bracket around it, as bookkeepers write. `mark` is the currency's code or sign, which may stand beside it.
 */
export function amountIn(text: string, notation: Notation, mark: readonly string[] = []): bigint | null {
  const { digits, isNegative } = bare(text, mark);
  if (!shapes[notation].test(digits)) return null;
  const plain = notation === "POINT" ? digits.replaceAll(",", "") : digits.replaceAll(".", "").replace(",", ".");
  const value = exactDecimal(plain);
  return value !== null && isNegative ? -value : value;
}

export type GuessedNotation =
  | { notation: Notation }
  /** An amount that means one thing in one notation and another in the other, or two that cannot be in the same. */
  | { doubtful: string; other?: string };

/**
 * The notation that a whole list is written in. One amount that can only be read one way decides ("12,5", "1.234.567");
 * "1,234" alone does not: it is a thousand or a little more than one.
 */
export function guessNotation(texts: Iterable<string>, mark: readonly string[] = []): GuessedNotation {
  const decisive: Partial<Record<Notation, string>> = {};
  let doubtful: string | undefined;
  for (const text of texts) {
    const [point, comma] = [amountIn(text, "POINT", mark), amountIn(text, "COMMA", mark)];
    if (point !== null && comma === null) decisive.POINT ??= text;
    else if (comma !== null && point === null) decisive.COMMA ??= text;
    else if (point !== comma) doubtful ??= text;
  }
  const { POINT: point, COMMA: comma } = decisive;
  if (point !== undefined && comma !== undefined) return { doubtful: point, other: comma };
  if (comma !== undefined) return { notation: "COMMA" };
  if (point === undefined && doubtful !== undefined) return { doubtful };
  return { notation: "POINT" };
}

/** What may stand beside an amount of a currency: "EUR", "€". */
export function currencyMarks(currency: string): string[] {
  const parts = new Intl.NumberFormat("en", { style: "currency", currency, currencyDisplay: "narrowSymbol" });
  return [currency, parts.formatToParts(0).find(({ type }) => type === "currency")?.value ?? currency];
}

function bare(text: string, mark: readonly string[]): { digits: string; isNegative: boolean } {
  let rest = text.replace(/[\s\u00a0\u202f\u2009'’]/g, "").replace(/^[−–]/, "-");
  const isBracketed = rest.startsWith("(") && rest.endsWith(")");
  if (isBracketed) rest = rest.slice(1, -1);
  const isNegative = isBracketed || rest.startsWith("-");
  rest = rest.replace(/^[+-]/, "");
  for (const each of mark) {
    if (rest.startsWith(each)) rest = rest.slice(each.length);
    if (rest.endsWith(each)) rest = rest.slice(0, -each.length);
  }
  // "€ -12" as well as "-€ 12".
  return { digits: rest.replace(/^-/, ""), isNegative: isNegative || rest.startsWith("-") };
}
