import type { FieldMeaning, HeadMeaning, Lexicon, LinkMeaning, WordOrder } from "./suggestion-lexicon";
import { fold } from "./suggestion-text";
import { german } from "./suggestion-words-de";
import { english } from "./suggestion-words-en";
import { spanish } from "./suggestion-words-es";
import { french } from "./suggestion-words-fr";
import { italian } from "./suggestion-words-it";
import { dutch } from "./suggestion-words-nl";
import { nordic } from "./suggestion-words-nordic";
import { polish } from "./suggestion-words-pl";
import { portuguese } from "./suggestion-words-pt";

/** `order` is null for a word of languages of both orders. */
export type Sense = { order: WordOrder | null } & (
  | { kind: "head"; meaning: HeadMeaning }
  | { kind: "field"; meaning: FieldMeaning }
  | { kind: "link"; meaning: LinkMeaning }
);

type Phrase = { elements: readonly string[]; sense: Sense };

/** Earlier languages win where two give one spelling different meanings ("chef"). */
const lexicons: readonly Lexicon[] = [
  english,
  german,
  dutch,
  french,
  spanish,
  italian,
  portuguese,
  nordic,
  polish,
];

const words = new Map<string, Sense>();
const stems = new Map<string, Sense>();
const parts = new Map<string, Sense>();
const phrases = new Map<string, Phrase[]>();

for (const lexicon of lexicons) {
  addAll(lexicon, lexicon.heads, (meaning) => ({ kind: "head", meaning, order: lexicon.order }));
  addAll(lexicon, lexicon.fields, (meaning) => ({ kind: "field", meaning, order: lexicon.order }));
  addAll(lexicon, lexicon.links, (meaning) => ({ kind: "link", meaning, order: lexicon.order }));
}
for (const list of phrases.values()) list.sort((a, b) => b.elements.length - a.elements.length);

function addAll<M extends string>(lexicon: Lexicon, lists: Partial<Record<M, string>>, senseOf: (meaning: M) => Sense) {
  for (const meaning in lists)
    for (const entry of (lists[meaning] ?? "").split(","))
      for (const spelling of spellings(entry.trim().replace(/\s+/g, " "))) add(lexicon, spelling, senseOf(meaning));
}

/** Umlauts are written as two letters too. */
function spellings(entry: string): Set<string> {
  const lower = entry.toLowerCase().normalize("NFC");
  const twoLetters = lower.replace(/[äöü]/g, (letter) => `${fold(letter)}e`);
  return new Set([fold(lower), fold(twoLetters)].filter((spelling) => spelling !== ""));
}

function add(lexicon: Lexicon, entry: string, sense: Sense) {
  const elements = entry.split(" ");
  const [first = ""] = elements;
  if (elements.length > 1) {
    const known = phrases.get(first);
    if (known) known.push({ elements, sense });
    else phrases.set(first, [{ elements, sense }]);
  } else if (entry.endsWith("*")) keep(stems, entry.slice(0, -1), sense);
  else {
    keep(words, entry, sense);
    if (lexicon.compounds && entry.length > 2 && sense.kind !== "link") keep(parts, entry, sense);
  }
}

function keep(index: Map<string, Sense>, key: string, sense: Sense) {
  const known = index.get(key);
  if (!known) index.set(key, sense);
  else if (known.order !== sense.order) index.set(key, { ...known, order: null });
}

/** The longest phrase that begins at `start`, with how many words it takes; null for none. */
export function phraseAt(keys: readonly string[], start: number): { length: number; sense: Sense } | null {
  const key = keys[start] ?? "";
  const candidates = [phrases.get(key), ...prefixesOf(key).map((prefix) => phrases.get(`${prefix}*`))];
  let best: Phrase | null = null;
  for (const candidate of candidates)
    for (const phrase of candidate ?? [])
      if (phrase.elements.length > (best?.elements.length ?? 0) && fits(phrase.elements, keys, start)) best = phrase;
  return best && { length: best.elements.length, sense: best.sense };
}

function fits(elements: readonly string[], keys: readonly string[], start: number): boolean {
  return elements.every((element, index) => {
    const key = keys[start + index];
    if (key === undefined) return false;
    if (element === "_") return true;
    return element.endsWith("*") ? key.startsWith(element.slice(0, -1)) : key === element;
  });
}

const shortestStem = 3;
const longestStem = 16;

/** Longest first. */
function prefixesOf(key: string): string[] {
  const prefixes: string[] = [];
  for (let end = Math.min(key.length, longestStem); end >= shortestStem; end--) prefixes.push(key.slice(0, end));
  return prefixes;
}

/** What one word says: several senses for a compound, in the order of its parts; none for a word that says nothing. */
export function sensesOf(key: string): readonly Sense[] {
  const known = words.get(key) ?? feminine(words, key);
  if (known) return [known];
  const compound = compoundSenses(key);
  if (compound.length > 0) return compound;
  for (const prefix of prefixesOf(key)) {
    const sense = stems.get(prefix);
    if (sense) return [sense];
  }
  return beginning(key);
}

/** "Entwicklerin", "Einkäuferinnen". */
function feminine(index: Map<string, Sense>, key: string): Sense | undefined {
  const masculine = key.length > 6 ? key.replace(/in(?:nen)?$/, "") : key;
  return masculine === key ? undefined : index.get(masculine);
}

const longestCompound = 60;
const shortestTail = 4;

/** "Netzwerkadministrator" is network and administrator. The last part must be known; what stands before it may not be. */
function compoundSenses(key: string, depth = 0): Sense[] {
  if (key.length < 7 || key.length > longestCompound) return [];
  for (let start = 2; start <= key.length - shortestTail; start++) {
    const tail = key.slice(start);
    const sense = parts.get(tail) ?? feminine(parts, tail);
    if (!sense) continue;
    const front = key.slice(0, start);
    const before = frontSenses(front, depth);
    if (before.length > 0 || (tail.length > 5 && front.length > 2)) return [...before, sense];
  }
  return [];
}

/** A front part may end with a letter that only joins: "Einkauf-s-leiter". */
function frontSenses(front: string, depth: number): readonly Sense[] {
  for (const ending of ["", "s", "es", "n", "en", "e"]) {
    if (!front.endsWith(ending)) continue;
    const bare = front.slice(0, front.length - ending.length);
    const sense = parts.get(bare) ?? (bare === "it" || bare === "hr" ? words.get(bare) : undefined);
    if (sense) return [sense];
  }
  if (depth > 2) return [];
  const inner = compoundSenses(front, depth + 1);
  return inner.length > 0 || !front.endsWith("s") ? inner : compoundSenses(front.slice(0, -1), depth + 1);
}

const shortestBeginning = 5;

/** "Finanzabteilung": the field that a long word begins with, when nothing else is known of it. */
function beginning(key: string): Sense[] {
  for (let end = key.length - 4; end >= shortestBeginning; end--) {
    const sense = parts.get(key.slice(0, end));
    if (sense?.kind === "field" && sense.order !== "first") return [sense];
  }
  return [];
}
