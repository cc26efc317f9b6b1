import { phraseAt, remembered, sensesOf } from "./suggestion-dictionary";
import type { Sense } from "./suggestion-index";
import { longestTitle, type TitleWord, titleSegments } from "./suggestion-text";

/** Words of a title that say something, with the text they stand in. */
export type Hit = Sense & { shown: string };

/** A part of a title. `strays` counts the words that are not known; grades such as "senior" are. */
export type Segment = { hits: Hit[]; strays: number };

/** Words that neither help nor hurt: ranks, numbers, regions, and what groups of people are called. */
const grades =
  /^(?:senior|sr|snr|junior|jr|jnr|mid|level|lvl|grade|band|deputy|vice|global|regional|international|group|corporate|digital|graduate|interim|acting|advanced|staff|distinguished|\d+|[ivx]+|uk|us|usa|emea|eu|europe|apac|dach|management|managing|services?|operations|ops|support|team|department|dept|division|function|unit|strategi\w*|operativ\w*|technical|technische?r?|abteilung|bereich|equipe|ufficio|uffici|oficina|bureau|departamento|afdeling|reparto|dzial|avdelning|gestion|gestione|gestao|soporte|suporte|supporto|servicio|servizio|[a-c])$/;

/** Thousands of people share a title: it is read once, unless it is so long that it would be costly to keep. */
export function readTitle(title: string): readonly Segment[] {
  return title.length > longestTitle ? read(title) : knownReading(title);
}

const knownReading = remembered(read);

function read(title: string): readonly Segment[] {
  return titleSegments(title)
    .map(readSegment)
    .filter(({ hits, strays }) => hits.length > 0 || strays > 0);
}

function readSegment(raw: readonly TitleWord[]): Segment {
  const words = raw.some(({ key }) => key.includes("&")) ? raw.flatMap(splitJoined) : raw;
  const keys = words.map(({ key }) => key);
  const segment: Segment = { hits: [], strays: 0 };
  let wordsOfPhrase = 0;
  for (const [at, { key, shown }] of words.entries()) {
    if (--wordsOfPhrase > 0) continue;
    const phrase = phraseAt(keys, at);
    if (phrase) {
      wordsOfPhrase = phrase.length;
      segment.hits.push({ ...phrase.sense, shown: shownOf(words.slice(at, at + phrase.length)) });
    } else {
      const senses = sensesOf(key);
      for (const sense of senses) segment.hits.push({ ...sense, shown });
      if (senses.length === 0 && !grades.test(key)) segment.strays++;
    }
  }
  return segment;
}

function shownOf(words: readonly TitleWord[]): string {
  return words.map(({ shown }) => shown).join(" ");
}

/** "Sales&Marketing" is three words, "FP&A" one. */
function splitJoined(word: TitleWord): TitleWord[] {
  if (word.key.length < 5 || !word.key.includes("&")) return word.key === "&" ? [{ ...word, key: "and" }] : [word];
  const shown = word.shown.split("&");
  return word.key
    .split("&")
    .flatMap((key, index) => [...(index > 0 ? [{ key: "and", shown: "&" }] : []), { key, shown: shown[index] ?? key }]);
}
