export const delimiters = [",", ";", "\t"] as const;
export type Delimiter = (typeof delimiters)[number];

export const delimiterNames: Record<Delimiter, string> = { ",": "comma", ";": "semicolon", "\t": "tab" };

/** How many records of a file's beginning are looked at. */
const looked = 50;

/** Excel's own first line, which names the delimiter of the rest: "sep=;". */
const declared = /^sep=([,;\t])\r?\n/i;

/**
 * The delimiter from a file's first characters: the one that cuts most records into as many cells as the headings, and
 * of several such the one with the most cells. A file of one column has none, which comma serves as well as any.
 */
export function detectDelimiter(head: string): Delimiter {
  const said = declared.exec(head)?.[1];
  const found = delimiters.find((delimiter) => delimiter === said);
  if (found) return found;
  let best: { delimiter: Delimiter; agreeing: number; cells: number } = { delimiter: ",", agreeing: 0, cells: 0 };
  for (const delimiter of delimiters) {
    const [headings = 0, ...rows] = countsPerRecord(head, delimiter);
    if (headings === 0) continue;
    const agreeing = (1 + rows.filter((count) => count === headings).length) / (1 + rows.length);
    if (agreeing > best.agreeing || (agreeing === best.agreeing && headings > best.cells)) {
      best = { delimiter, agreeing, cells: headings };
    }
  }
  return best.delimiter;
}

/** Delimiters outside quotation marks, per record that is not blank; a last record that may be cut off is left out. */
function countsPerRecord(head: string, delimiter: Delimiter): number[] {
  const counts: number[] = [];
  let count = 0;
  let isQuoted = false;
  let isBlank = true;
  for (const character of head) {
    if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && character === delimiter) count += 1;
    else if (!isQuoted && character === "\n") {
      if (!isBlank) counts.push(count);
      if (counts.length === looked) return counts;
      count = 0;
      isBlank = true;
      continue;
    }
    if (character !== "\r") isBlank = false;
  }
  return counts.length === 0 ? [count] : counts;
}
