/**
 * Decimals as whole numbers of 10^-30, so that a million of them add up to the last digit: floating point would not. Cost
 * files carry up to some twenty digits after the point.
 */
const places = 30;
const scale = 10n ** BigInt(places);
const perCent = scale / 100n;

const decimal = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;

/** A decimal with a point, perhaps with an exponent, in units of 10^-30; null for anything else, and for what is finer. */
export function exactDecimal(text: string): bigint | null {
  const [, sign, whole = "", fraction = "", exponent = "0"] = decimal.exec(text) ?? [];
  if (sign === undefined || whole + fraction === "") return null;
  const shift = places - fraction.length + Number(exponent);
  const digits = BigInt(whole + fraction);
  if (shift < 0) return digits === 0n ? 0n : null;
  const value = digits * 10n ** BigInt(shift);
  return sign === "-" ? -value : value;
}

/** To whole cents, halves away from zero. */
export function centsOf(exact: bigint): bigint {
  const half = exact < 0n ? -perCent / 2n : perCent / 2n;
  return (exact + half) / perCent;
}

/** "-1234.5", in full. */
export function exactText(exact: bigint): string {
  const [sign, size] = exact < 0n ? ["-", -exact] : ["", exact];
  const fraction = String(size % scale)
    .padStart(places, "0")
    .replace(/0+$/, "");
  return `${sign}${size / scale}${fraction && `.${fraction}`}`;
}

/** "-1234.50" */
export function centsText(cents: bigint): string {
  const [sign, size] = cents < 0n ? ["-", -cents] : ["", cents];
  return `${sign}${size / 100n}.${String(size % 100n).padStart(2, "0")}`;
}
