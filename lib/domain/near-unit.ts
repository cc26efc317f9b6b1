/** A unit by what it is called. */
type Named = { id: string; name: string };

/** Shorter names differ by a letter because they are different: "HR" and "PR". */
const shortestForOne = 5;
const shortestForTwo = 12;

/**
 * Finds the unit whose name is nearly a given one: with other punctuation or accents, "&" for "and", without its "the" and
 * "of", or with a letter changed, missing, too many or swapped with the next (two of them in long names). Numbers and single letters tell units
 * apart: "Region 1" is not nearly "Region 2". Of several, the nearest.
 */
export class NearUnits {
  readonly #units: { id: string; plain: Plain }[] = [];

  constructor(units: Iterable<Named> = []) {
    for (const unit of units) this.add(unit);
  }

  add({ id, name }: Named): void {
    this.#units.push({ id, plain: plainOf(name) });
  }

  find(name: string): string | null {
    const sought = plainOf(name);
    if (sought.text === "") return null;
    let best: { id: string; distance: number } | null = null;
    for (const { id, plain } of this.#units) {
      if (plain.marks !== sought.marks && plain.text !== sought.text) continue;
      const most = Math.min((best?.distance ?? 3) - 1, allowed(sought.text, plain.text));
      // Each changed letter puts out at most two letters of the alphabet.
      if (most < 0 || bitsOf(plain.letters ^ sought.letters) > most * 2) continue;
      const distance = editDistance(sought.text, plain.text, most);
      if (distance !== null) best = { id, distance };
    }
    return best?.id ?? null;
  }
}

/** A name without what spellings differ in; `marks` are its numbers and single letters, `letters` the set of its letters. */
type Plain = { text: string; marks: string; letters: number };

function plainOf(name: string): Plain {
  const words = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/[&+]/g, " and ")
    .replace(/['’]/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && word !== "and" && word !== "the" && word !== "of");
  const text = words.join("");
  const marks = words.filter((word) => /\p{N}/u.test(word) || [...word].length === 1).join(" ");
  return { text, marks, letters: lettersOf(text) };
}

function lettersOf(text: string): number {
  let letters = 0;
  for (let index = 0; index < text.length; index += 1) letters |= 1 << (text.charCodeAt(index) & 31);
  return letters;
}

function bitsOf(mask: number): number {
  let bits = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) bits += 1;
  return bits;
}

function allowed(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  if (longer >= shortestForTwo) return 2;
  return longer >= shortestForOne ? 1 : 0;
}

/** Letters to change, add, take away or swap with the next to make one text the other; null when these are more than `most`. */
function editDistance(a: string, b: string, most: number): number | null {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most) return null;
  let twoAbove: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const here = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const changed = (above[column - 1] ?? 0) + (isSame ? 0 : 1);
      const swapped = isSwapped ? (twoAbove[column - 2] ?? 0) + 1 : changed;
      here.push(Math.min(changed, swapped, (above[column] ?? 0) + 1, (here[column - 1] ?? 0) + 1));
    }
    if (Math.min(...here, ...above) > most) return null;
    [twoAbove, above] = [above, here];
  }
  const distance = above[b.length] ?? 0;
  return distance <= most ? distance : null;
}
