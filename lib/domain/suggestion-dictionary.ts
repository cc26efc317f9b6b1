import { beginning, compoundSenses, feminine } from "./suggestion-compound";
import { phrases, type Sense, stems, words } from "./suggestion-index";

/** The longest phrase that begins at `start`, with how many words it takes; null for none. */
export function phraseAt(keys: readonly string[], start: number): { length: number; sense: Sense } | null {
  const best = phrasesFrom(keys[start] ?? "").find(({ elements }) => fits(elements, keys, start));
  return best ? { length: best.elements.length, sense: best.sense } : null;
}

/** The phrases that may begin with a word, the longest first. */
const phrasesFrom = remembered((key) => {
  const beginnings = [key, ...prefixesOf(key).map((prefix) => `${prefix}*`)];
  return beginnings
    .flatMap((beginning) => phrases.get(beginning) ?? [])
    .sort((a, b) => b.elements.length - a.elements.length);
});

function fits(elements: readonly string[], keys: readonly string[], start: number): boolean {
  return elements.every((element, index) => {
    const key = keys[start + index];
    if (key === undefined) return false;
    if (element === "_") return true;
    return element.endsWith("*") ? key.startsWith(element.slice(0, -1)) : key === element;
  });
}

const shortestStem = 3;
const longestStem = Math.max(...[...stems.keys()].map((stem) => stem.length));

/** Longest first. */
function prefixesOf(key: string): string[] {
  const prefixes: string[] = [];
  for (let end = Math.min(key.length, longestStem); end >= shortestStem; end--) prefixes.push(key.slice(0, end));
  return prefixes;
}

/** What one word says: several senses for a compound, in the order of its parts; none for a word that says nothing. */
export const sensesOf = remembered((key): readonly Sense[] => {
  const known = words.get(key) ?? feminine(words, key) ?? singular(key);
  if (known) return [known];
  const compound = compoundSenses(key);
  if (compound.length > 0) return compound;
  for (const prefix of prefixesOf(key)) {
    const sense = stems.get(prefix);
    if (sense) return [sense];
  }
  return beginning(key);
});

/** "Accountants". Short words are left alone: "ops" is not "op". */
function singular(key: string): Sense | undefined {
  return key.length > 5 && key.endsWith("s") ? words.get(key.slice(0, -1)) : undefined;
}

/** The words of titles repeat themselves. So many are kept; then all are forgotten, so that memory stays bounded. */
const mostRemembered = 20_000;

export function remembered<T>(find: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const answer = find(key);
    if (known.size >= mostRemembered) known.clear();
    known.set(key, answer);
    return answer;
  };
}
