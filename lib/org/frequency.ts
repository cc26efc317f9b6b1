/** Texts as numbers into a table, frequent ones first; of equally frequent ones, those that come first. */
export function byFrequency(texts: readonly string[]): { table: string[]; numbers: Uint32Array } {
  const frequency = new Map<string, number>();
  for (const text of texts) frequency.set(text, (frequency.get(text) ?? 0) + 1);
  const table = [...frequency].sort(([, a], [, b]) => b - a).map(([text]) => text);
  const places = new Map(table.map((text, place) => [text, place]));
  return { table, numbers: Uint32Array.from(texts, (text) => places.get(text) ?? 0) };
}
