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

/** `_` among the elements is any one word, `word*` any that begins so. */
export type Phrase = { elements: readonly string[]; sense: Sense };

/** Earlier languages win where two give one spelling different meanings ("chef"). */
const lexicons: readonly Lexicon[] = [english, german, dutch, french, spanish, italian, portuguese, nordic, polish];

/** Whole words, beginnings of words, what compounds are made of, and phrases by their first word. */
export const words = new Map<string, Sense>();
export const stems = new Map<string, Sense>();
export const parts = new Map<string, Sense>();
export const phrases = new Map<string, Phrase[]>();

for (const lexicon of lexicons) {
  addAll(lexicon, lexicon.heads, (meaning) => ({ kind: "head", meaning, order: lexicon.order }));
  addAll(lexicon, lexicon.fields, (meaning) => ({ kind: "field", meaning, order: lexicon.order }));
  addAll(lexicon, lexicon.links, (meaning) => ({ kind: "link", meaning, order: lexicon.order }));
}

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
