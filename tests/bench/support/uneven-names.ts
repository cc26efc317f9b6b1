import { randomFrom } from "../../support/org-tree";

const consonants = [
  "b",
  "d",
  "f",
  "g",
  "h",
  "k",
  "l",
  "m",
  "n",
  "p",
  "r",
  "s",
  "t",
  "v",
  "br",
  "ch",
  "sch",
  "st",
  "ll",
];
const vowels = ["a", "e", "i", "o", "u", "ei", "ie", "é", "ö", "ä"];
const endings = ["n", "r", "s", "ski", "son", "mann"];

/** Always the same names: 3,000 first and 25,000 last ones, of which few are frequent and most are rare. */
export function unevenNames(count: number): string[] {
  const next = randomFrom(20_261_125);
  const firstNames = unevenly(differentWords(3_000, next), 0.95, next);
  const lastNames = unevenly(differentWords(25_000, next), 0.85, next);
  return Array.from({ length: count }, () => {
    const name = `${firstNames()} ${lastNames()}`;
    return next() < 0.05 ? `${name}-${lastNames()}` : name;
  });
}

function differentWords(count: number, next: () => number): string[] {
  const pick = (list: readonly string[]) => list[Math.floor(next() * list.length)] ?? "";
  const words = new Set<string>();
  while (words.size < count) {
    const syllables = Array.from({ length: next() < 0.5 ? 2 : 3 }, () => pick(consonants) + pick(vowels)).join("");
    const word = syllables + (next() < 0.6 ? pick(endings) : "");
    words.add(word.charAt(0).toUpperCase() + word.slice(1));
  }
  return [...words];
}

/** Draws from a list by Zipf's law: the n-th as often as 1 / n^exponent. */
function unevenly(list: readonly string[], exponent: number, next: () => number): () => string {
  let total = 0;
  const sums = list.map((_, index) => {
    total += 1 / (index + 2) ** exponent;
    return total;
  });
  return () => {
    const wanted = next() * total;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return list[low] ?? "";
  };
}
