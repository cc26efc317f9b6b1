import type { Gap } from "./gap";

/** Gaps of a list that another one does not have. They know each other by their identity, whoever comes and goes. */
export function gapsNotIn(gaps: readonly Gap[], others: readonly Gap[]): Gap[] {
  const known = new Set(others.map(({ id }) => id));
  return gaps.filter(({ id }) => !known.has(id));
}
