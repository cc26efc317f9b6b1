const moneyFormats = new Map<string, Intl.NumberFormat>();

/** "$120,000": whole units of an ISO 4217 currency. */
export function moneyInWords(amount: number, currency: string): string {
  const known = moneyFormats.get(currency);
  const options = { style: "currency", currency, maximumFractionDigits: 0 } as const;
  const format = known ?? new Intl.NumberFormat("en-US", options);
  if (!known) moneyFormats.set(currency, format);
  return format.format(amount);
}

/** "7.5 %". At most one digit after the point. */
export function percentInWords(percent: number): string {
  return `${Math.round(percent * 10) / 10} %`;
}

const plurals = new Intl.NumberFormat("en-US");

/** "1 person", "1,234 people". */
export function countInWords(count: number, one: string, many: string): string {
  return `${plurals.format(count)} ${count === 1 ? one : many}`;
}

/** "Ann, Ben and 12 more": at most `limit` of them by name. */
export function listInWords(names: readonly string[], total: number = names.length, limit = 5): string {
  const shown = names.slice(0, limit);
  const rest = total - shown.length;
  if (rest > 0) return `${shown.join(", ")} and ${plurals.format(rest)} more`;
  const last = shown.at(-1) ?? "";
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(", ")} and ${last}`;
}
