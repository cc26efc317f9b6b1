import { fold } from "../domain/suggestion-text";

/** People found by name, best first, and how many there are in all. */
export type NamesFound = { first: number[]; total: number };

// In no name: folding leaves no control characters.
const between = "\n";

/** Answers within milliseconds for 100,000 names; they are folded once, so that "muller" finds "Müller". */
export class NameSearch {
  /** All names in one text, each followed by the mark between them: one search through it beats one for each name. */
  readonly #text: string;
  /** Where each name begins in it, and at last its length. */
  readonly #starts: Uint32Array;

  constructor(names: readonly string[]) {
    const folded = names.map((name) => fold(name).replaceAll(between, " "));
    this.#starts = new Uint32Array(folded.length + 1);
    let end = 0;
    for (const [index, name] of folded.entries()) this.#starts[index + 1] = end += name.length + between.length;
    this.#text = folded.join(between) + between;
  }

  /** Whose names hold every word: beginnings of words before middles, then in the tree's order. */
  find(text: string, most: number): NamesFound {
    const words = fold(text).split(/\s+/).filter(Boolean);
    const beginning: number[] = [];
    const within: number[] = [];
    let total = 0;
    // The longest is in the fewest names.
    const sought = words.reduce((long, word) => (word.length > long.length ? word : long), "");
    if (sought === "") return { first: [], total };
    let at = this.#text.indexOf(sought);
    while (at >= 0) {
      const index = this.#nameAt(at);
      const end = this.#starts[index + 1] ?? this.#text.length;
      const name = this.#text.slice(this.#starts[index], end - between.length);
      if (words.length === 1 || words.every((word) => name.includes(word))) {
        total += 1;
        if (beginning.length < most && words.every((word) => beginsWord(name, word))) beginning.push(index);
        else if (within.length < most) within.push(index);
      }
      at = this.#text.indexOf(sought, end);
    }
    return { first: [...beginning, ...within].slice(0, most), total };
  }

  /** The name that a place in the text is in. */
  #nameAt(place: number): number {
    let [low, high] = [0, this.#starts.length - 1];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= place) low = middle;
      else high = middle;
    }
    return low;
  }
}

function beginsWord(name: string, word: string): boolean {
  return name.startsWith(word) || name.includes(` ${word}`) || name.includes(`-${word}`);
}
