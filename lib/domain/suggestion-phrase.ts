import type { FieldMeaning, HeadMeaning } from "./suggestion-lexicon";
import type { Hit, Segment } from "./suggestion-reading";

export type HeadHit = Extract<Hit, { kind: "head" }>;

/** What a phrase is about: a field with the word that names it. */
export type Topic = { meaning: FieldMeaning; shown: string };

/** A part of a title taken apart: its main noun, what stands beside it, and the phrases that follow ("of ..."). */
export type Phrase = { head: HeadHit | null; core: Hit[]; tails: Tail[]; isRomance: boolean };
type Tail = { hits: Hit[]; startsWithMain: boolean };

export function parsePhrase({ hits }: Segment): Phrase {
  const pieces: Tail[] = [{ hits: [], startsWithMain: false }];
  for (const hit of hits) {
    if (hit.kind === "link" && hit.meaning !== "and")
      pieces.push({ hits: [], startsWithMain: hit.meaning === "first" });
    else pieces.at(-1)?.hits.push(hit);
  }
  const [first, ...tails] = pieces;
  const inFront = first?.hits ?? [];
  const isRomance =
    tails.some((tail) => tail.startsWithMain) || hits.some((hit) => hit.kind !== "link" && hit.order === "first");
  const core = inFront.some((hit) => hit.kind === "head") ? inFront : pieces.flatMap((piece) => piece.hits);
  const head = mainNoun(core, isRomance);
  return { head, core, tails: core === inFront ? tails : [], isRomance };
}

/** "Finance Business Partner" ends with its main noun, "directeur comptable" begins with it. */
function mainNoun(core: readonly Hit[], isRomance: boolean): HeadHit | null {
  const heads = core.filter((hit) => hit.kind === "head");
  const first = heads[0];
  const startsWithIt = isRomance && first?.order !== "last";
  return (startsWithIt ? first : heads.at(-1)) ?? null;
}

const fieldOfHead: Partial<Record<HeadMeaning, FieldMeaning>> = {
  developer: "software",
  technologist: "software",
  engineer: "technology",
  accountant: "finance",
  auditor: "money",
  buyer: "procurement",
  owner: "product",
  other: "elsewhere",
};

function topicOf(hit: Hit): Topic | null {
  if (hit.kind === "link") return null;
  const meaning = hit.kind === "field" ? hit.meaning : fieldOfHead[hit.meaning];
  return meaning ? { meaning, shown: hit.shown } : null;
}

function topicsOf(hits: readonly Hit[]): Topic[] {
  return hits.flatMap((hit) => topicOf(hit) ?? []);
}

/** Technology in a wide sense says least: it counts only where nothing else is said. */
function isStrong(topic: Topic): boolean {
  return topic.meaning !== "technology";
}

/** The topic beside the main noun: the nearest one before it, else what follows it. */
export function coreTopic({ head, core, isRomance }: Phrase): Topic | null {
  const at = head ? core.indexOf(head) : core.length;
  const before = topicsOf(core.slice(0, at));
  const after = topicsOf(core.slice(at + 1));
  const strongBefore = before.filter(isStrong);
  const strongAfter = after.filter(isStrong);
  const follows = isRomance ? strongAfter[0] : strongAfter.at(-1);
  const strong = isRomance ? (follows ?? strongBefore.at(-1)) : (strongBefore.at(-1) ?? follows);
  return strong ?? before.at(-1) ?? after[0] ?? null;
}

/** The topic of the first phrase behind the main noun that has one; a strong one before all others. */
export function tailTopic({ tails }: Phrase, later: readonly Segment[]): Topic | null {
  const phrases = [
    ...tails.flatMap(({ hits, startsWithMain }) => coordinates(hits).map((part) => main(part, startsWithMain))),
    ...later.map(({ hits }) => main(hits, false)),
  ].flatMap((topic) => topic ?? []);
  return phrases.find(isStrong) ?? phrases[0] ?? null;
}

function coordinates(hits: readonly Hit[]): Hit[][] {
  const parts: Hit[][] = [[]];
  for (const hit of hits) {
    if (hit.kind === "link") parts.push([]);
    else parts.at(-1)?.push(hit);
  }
  return parts;
}

function main(hits: readonly Hit[], startsWithMain: boolean): Topic | null {
  const topics = topicsOf(hits);
  const strong = topics.filter(isStrong);
  return (startsWithMain ? strong[0] : strong.at(-1)) ?? topics[0] ?? null;
}
