/** IANA names that this runtime knows, UTC first. */
export function timeZones(): readonly string[] {
  return ["UTC", ...Intl.supportedValuesOf("timeZone").filter((name) => name !== "UTC")];
}

/** ISO 4217 codes that this runtime knows. */
export function currencies(): readonly string[] {
  return Intl.supportedValuesOf("currency");
}

/** "EUR: Euro". */
export function currencyName(code: string): string {
  const name = new Intl.DisplayNames("en", { type: "currency" }).of(code);
  return name === undefined || name === code ? code : `${code}: ${name}`;
}
