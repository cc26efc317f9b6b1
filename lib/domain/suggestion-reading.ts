import { phraseAt, type Sense, sensesOf } from "./suggestion-dictionary";
import { type TitleWord, titleSegments } from "./suggestion-text";

/** Words of a title that say something, with the text they stand in. */
export type Hit = Sense & { shown: string };

/** A part of a title. `strays` counts the words that say nothing, but for grades such as "senior". */
export type Segment = { hits: Hit[]; strays: number };

/** Words that neither help nor hurt. */
const grades =
  /^(?:senior|sr|snr|junior|jr|jnr|mid|level|lvl|grade|band|deputy|vice|global|regional|international|group|corporate|digital|graduate|interim|acting|advanced|staff|distinguished|\d+|[ivx]+|uk|us|usa|emea|eu|europe|apac|dach|de|la|[a-c])$/;

export function readTitle(title: string): Segment[] {
  return titleSegments(title)
    .map(readSegment)
    .filter(({ hits, strays }) => hits.length > 0 || strays > 0);
}

function readSegment(raw: readonly TitleWord[]): Segment {
  const words = raw.flatMap(splitJoined);
  const keys = words.map(({ key }) => key);
  const segment: Segment = { hits: [], strays: 0 };
  for (let at = 0; at < words.length; ) {
    const phrase = phraseAt(keys, at);
    const length = phrase?.length ?? 1;
    const shown = words
      .slice(at, at + length)
      .map((word) => word.shown)
      .join(" ");
    const senses = phrase ? [phrase.sense] : sensesOf(keys[at] ?? "");
    for (const sense of senses) segment.hits.push({ ...sense, shown });
    if (senses.length === 0 && !grades.test(keys[at] ?? "")) segment.strays++;
    at += length;
  }
  return segment;
}

/** "Sales&Marketing" is three words, "FP&A" one. */
function splitJoined(word: TitleWord): TitleWord[] {
  if (word.key.length < 5 || !word.key.includes("&")) return word.key === "&" ? [{ ...word, key: "and" }] : [word];
  const shown = word.shown.split("&");
  return word.key
    .split("&")
    .flatMap((key, index) => [
      ...(index > 0 ? [{ key: "and", shown: "&" }] : []),
      { key, shown: shown[index] ?? key },
    ]);
}
