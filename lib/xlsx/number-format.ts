import { xlsxLimits } from "./limits";

/** How a cell's number is meant: as a day, filled with zeros to a width ("00042"), or as it is. */
export type NumberFormat = "day" | { width: number } | null;

/** Identifiers that mean dates without a code of their own (ECMA-376 part 1, 18.8.30), those of East Asia too. */
const builtIn = (id: number) => (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return builtIn(id) ? "day" : null;
  if (/^0{2,20}$/.test(code)) return { width: code.length };
  // Without what is shown as it stands: texts, single characters, colours and locales.
  const tokens = code.slice(0, xlsxLimits.format).replace(/"[^"]*"|\\.|_.|\*.|\[[^[\]]*\]/g, "");
  return /[dy]/i.test(tokens) ? "day" : null;
}

/** A number of days as the format means it. Times of day are left out. */
export function formatted(value: string, format: NumberFormat, is1904: boolean): string {
  const number = Number(value);
  if (value === "" || !Number.isFinite(number)) return value;
  if (format === "day") return dayOfSerial(number, is1904) ?? value;
  // Longer numbers have lost digits: they stay as they are written, by which they are recognised.
  if (!Number.isSafeInteger(number)) return value;
  return format === null ? String(number) : String(number).padStart(format.width, "0");
}

/**
 * Days count from 1899-12-30 as Excel has them from March 1900 on, before which it knows a 29 February that never was; or
 * from 1904-01-01. Null where there is no such day.
 */
function dayOfSerial(serial: number, is1904: boolean): string | null {
  const days = Math.floor(serial) + (is1904 ? 1462 : 0);
  if (days <= 60 || days > 2_958_465) return null;
  return new Date(Date.UTC(1899, 11, 30 + days)).toISOString().slice(0, 10);
}
