/** Ways in which exports write that there is no value. "NA" is none of them: it is North America too. */
const placeholders = new Set([
  "n/a",
  "#n/a",
  "-",
  "–",
  "—",
  "null",
  "none",
  "(blank)",
  "not applicable",
  "k. a.",
  "k.a.",
]);

const longestPlaceholder = Math.max(...[...placeholders].map((text) => text.length));

/** Words of printable ASCII with single spaces between them: nothing to clean, as is nearly every cell. */
const tidy = /^[!-~]+(?: [!-~]+)*$/;

/** Invisible characters that make the text around them run another way: what is read is not what stands there. */
const turning = /[\u202A-\u202E\u2066-\u2069]/g;

export function turnsText(text: string): boolean {
  return text.search(turning) >= 0;
}

/** A cell as one line without the white space around it; empty for what only says that there is nothing. */
export function cleanCell(text: string): string {
  if (text === "") return text;
  const line = tidy.test(text)
    ? text
    : text
        .normalize("NFC")
        .replace(turning, "")
        .replace(/[\s\u00A0\u200B\uFEFF]+/g, " ")
        .trim();
  return line.length <= longestPlaceholder && placeholders.has(line.toLowerCase()) ? "" : line;
}

/** Why a text cannot be stored as it is, or null. */
export function textProblem(text: string, name: string, longest: number): string | null {
  if (text === "") return null;
  if (/\p{Cc}/u.test(text)) return `${name} holds a control character`;
  if (text.length <= longest) return null;
  const length = [...text].length;
  return length > longest ? `${name} has ${length} characters; ${longest} is the most` : null;
}

/** A spreadsheet has rounded a long number: the id cannot be known any more. */
export function isShortenedNumber(text: string): boolean {
  return /^\d([.,]\d+)?E\+\d+$/i.test(text);
}

/**
 * The path of a unit, the highest first, from one or several columns. " > " is cut, since only paths hold it; a slash is
 * not, since "Engineering/Ops" is a name, but for one that begins with it, as "/Sales/Retail" of a directory. A level that repeats the one above it ("Sales", "Sales") is the same unit.
 */
export function unitPathOf(cells: readonly string[]): string[] {
  const path: string[] = [];
  for (const cell of cells) {
    for (const part of cell.startsWith("/") ? cell.split("/") : cell.split(" > ")) {
      const name = cleanCell(part);
      const above = path.at(-1);
      if (name !== "" && (above === undefined || unitKey(name) !== unitKey(above))) path.push(name);
    }
  }
  return path;
}

/** Two spellings of one unit have the same key: case and white space do not tell units apart. */
export function unitKey(name: string): string {
  return cleanCell(name).normalize("NFKC").toLowerCase();
}
