const number = new Intl.NumberFormat("en");

/** More leavers than these, in percent of the people employed, are more often a file cut short than a reorganisation. */
export const leaverCapPercent = 5;

/** Whether so many may only leave once their number was typed. */
export function isAboveLeaverCap({ leavers, employed }: { leavers: number; employed: number }): boolean {
  return leavers * 100 > employed * leaverCapPercent;
}

/** "482 of 1,180 people would leave, 41 %." */
export function leaverShare({ leavers, employed }: { leavers: number; employed: number }): string {
  const share = Math.round((leavers * 100) / Math.max(employed, 1));
  return `${number.format(leavers)} of ${number.format(employed)} people would leave, ${share} %.`;
}

/** The number that somebody typed: "1,482", "1 482" and "1482" are the same. Null for anything else. */
export function typedNumber(text: string): number | null {
  const digits = text.replace(/(?<=\d)[ ,.'’\u00A0\u202F](?=\d{3})/g, "").trim();
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}
