import { isMonth, type Month } from "./spend";

const languages = ["en", "de", "fr", "es", "it", "nl", "pt", "sv", "pl"];

/** Months by name, as these languages write and shorten them. */
const byName = new Map<string, number>();
for (const language of languages) {
  for (const month of ["long", "short"] as const) {
    const format = new Intl.DateTimeFormat(language, { month, timeZone: "UTC" });
    for (let index = 0; index < 12; index += 1) {
      const name = folded(format.format(Date.UTC(2026, index, 1)));
      if (!byName.has(name)) byName.set(name, index + 1);
    }
  }
}
byName.set("sept", 9);
byName.set("mrz", 3);

/**
 * The month that a cell names: "2026-03", "03/2026", "March 2026", "Mar-26", "März 2026", or any ISO date in it. Null for
 * anything else: "03/04/2026" is two different days, and in two different months.
 */
export function monthIn(text: string): Month | null {
  const trimmed = text.trim();
  const first =
    /^(\d{4})[-/. ](\d{1,2})(?:[-/.]\d{1,2}(?:[T ].*)?)?$/.exec(trimmed) ?? /^(\d{4})(\d{2})$/.exec(trimmed);
  if (first) return checked(first[1], Number(first[2]));
  const last = /^(\d{1,2})[-/. ](\d{4})$/.exec(trimmed);
  if (last) return checked(last[2], Number(last[1]));
  const named = /^(\p{L}+)[\s.\-–/'’]{0,3}(\d{4}|\d{2})$/u.exec(trimmed.normalize("NFC"));
  if (named?.[1] === undefined || named[2] === undefined) return null;
  return checked(named[2].length === 2 ? `20${named[2]}` : named[2], byName.get(folded(named[1])) ?? 0);
}

function checked(year: string | undefined, month: number): Month | null {
  const text = `${year}-${String(month).padStart(2, "0")}`;
  return isMonth(text) ? text : null;
}

function folded(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}|\./gu, "")
    .toLowerCase();
}
