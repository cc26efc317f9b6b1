import type { FinanceFunction, Persona } from "./persona";
import type { FieldMeaning } from "./suggestion-lexicon";
import { coreTopic, type HeadHit, type Phrase, parsePhrase, type Topic, tailTopic } from "./suggestion-phrase";
import type { Segment } from "./suggestion-reading";
import type { BuiltInRule } from "./suggestion-rule";
import { open, type Verdict } from "./suggestion-verdict";

/** The persona of a field, and how sure "manager of it" is. Null: none of the four. */
const personaOfField: Record<
  FieldMeaning,
  { persona: Persona; function?: FinanceFunction; confidence: number } | null
> = {
  cloud: { persona: "ENGINEERING", confidence: 0.92 },
  it: { persona: "ENGINEERING", confidence: 0.9 },
  software: { persona: "ENGINEERING", confidence: 0.92 },
  technology: { persona: "ENGINEERING", confidence: 0.6 },
  finance: { persona: "FINANCE", function: "FINANCE", confidence: 0.93 },
  money: { persona: "FINANCE", function: "FINANCE", confidence: 0.65 },
  procurement: { persona: "FINANCE", function: "PROCUREMENT", confidence: 0.93 },
  product: { persona: "PRODUCT", confidence: 0.75 },
  elsewhere: null,
  physical: null,
};

const systems: readonly FieldMeaning[] = ["cloud", "it", "software"];

/** The first part with a main noun that says something decides; without one, the first part that names a field. */
export function judge(segments: readonly Segment[]): Verdict {
  let named: Verdict = open;
  for (const [index, segment] of segments.entries()) {
    const phrase = parsePhrase(segment);
    const later = segments.slice(index + 1).filter(({ hits }) => hits.every((hit) => hit.kind !== "head"));
    const verdict = phrase.head
      ? byHead(phrase, phrase.head, { later, strays: segment.strays })
      : byField(segment.strays === 0 ? coreTopic(phrase) : null, 0.8);
    if (verdict.kind !== "open" && phrase.head) return verdict;
    if (named.kind === "open") named = verdict;
  }
  return named;
}

/** A field without a noun for a person: "Global Technology Procurement". Technology in a wide sense is not enough. */
export function byField(topic: Topic | null, certainty: number): Verdict {
  if (!topic || topic.meaning === "technology") return open;
  return byManaged(topic, [topic.shown], certainty);
}

type Around = { later: readonly Segment[]; strays: number };

function byHead(phrase: Phrase, head: HeadHit, { later, strays }: Around): Verdict {
  const beside = coreTopic(phrase);
  const strongBeside = beside?.meaning === "technology" ? null : beside;
  const topic = strongBeside ?? tailTopic(phrase, later) ?? beside;
  const isOutside = topic?.meaning === "elsewhere" || topic?.meaning === "physical";
  const isBesideOutside = beside?.meaning === "elsewhere" || beside?.meaning === "physical";
  const isSystems = topic ? systems.includes(topic.meaning) : false;
  const words = inOrder(phrase, head, topic);
  const rule = head.meaning;
  // "Head of Renewable Heat Premium Payment": the one word that is known may be the least of them.
  const certainty = strays > 1 ? 0.85 : 1;
  if (rule === "neutral" || rule === "director")
    return byManaged(topic, words, rule === "director" && isSystems ? 0.8 : certainty);
  const none = isOutside && topic ? outside(topic.meaning, [topic.shown]) : outside(rule, [head.shown]);
  const is = (persona: Persona, confidence: number, functions?: FinanceFunction[]) =>
    says(persona, confidence, { topic, words, rule, ...(functions ? { functions } : {}) });
  switch (rule) {
    case "chief":
      return is("EXECUTIVE", isOutside || strays > 0 ? 0.85 : 0.96);
    case "vice":
      if (topic?.meaning === "elsewhere") return none;
      return is("EXECUTIVE", topic?.meaning === "finance" || topic?.meaning === "product" ? 0.7 : 0.92);
    case "ranking":
      return isOutside ? none : is("EXECUTIVE", 0.7);
    case "head":
      if (topic?.meaning === "cloud") return is("EXECUTIVE", head.order === "last" ? 0.92 : 0.75);
      if (topic?.meaning === "it" && head.order !== "first") return is("EXECUTIVE", 0.7);
      return byManaged(topic, words, certainty);
    case "developer":
      return isBesideOutside ? none : is("ENGINEERING", 0.96);
    case "technologist":
      return isOutside ? none : is("ENGINEERING", 0.7);
    case "engineer":
      if (isPartlyPhysical(phrase)) return is("ENGINEERING", 0.6);
      if (isOutside) return none;
      if (beside?.meaning === "procurement") return byManaged(beside, words, 0.8);
      return is("ENGINEERING", isSystems ? 0.97 : topic || strays === 0 ? 0.85 : 0.65);
    case "architect":
      if (!topic || isOutside) return none;
      return is("ENGINEERING", isSystems ? 0.96 : 0.85);
    case "accountant":
      return is("FINANCE", isBesideOutside ? 0.75 : 0.95, ["FINANCE"]);
    case "auditor":
      return isBesideOutside ? none : is("FINANCE", 0.62, ["FINANCE"]);
    case "buyer":
      return is("FINANCE", isBesideOutside ? 0.75 : 0.94, ["PROCUREMENT"]);
    case "owner":
      return is("PRODUCT", isBesideOutside ? 0.75 : 0.93);
    case "project":
      if (isOutside) return none;
      if (topic && personaOfField[topic.meaning]?.persona === "FINANCE")
        return says("FINANCE", 0.6, { topic, words, rule: topic.meaning });
      return is("PRODUCT", 0.6);
    case "helper":
      return byHelped(phrase, topic, words);
    case "other":
      return none;
  }
}

/** "Manufacturing systems engineer", "ingénieur qualité logiciel": things and systems at once. */
function isPartlyPhysical({ core }: Phrase): boolean {
  const meanings = core.flatMap((hit) => (hit.kind === "field" ? hit.meaning : []));
  return meanings.includes("physical") && meanings.some((meaning) => systems.includes(meaning));
}

/** Managers, analysts and the like are what they work on. */
function byManaged(topic: Topic | null, words: readonly string[], certainty = 1): Verdict {
  if (!topic) return open;
  const found = personaOfField[topic.meaning];
  return found
    ? says(found.persona, found.confidence * certainty, { topic, words, rule: topic.meaning })
    : outside(topic.meaning, [topic.shown]);
}

/** "Finance assistant" works in finance; the assistant of a person, or of nobody named, is none of the four. */
function byHelped(phrase: Phrase, topic: Topic | null, words: readonly string[]): Verdict {
  const helpsSomebody = [...phrase.core, ...phrase.tails.flatMap((tail) => tail.hits)].some(
    (hit) =>
      hit !== phrase.head &&
      hit.kind === "head" &&
      ["chief", "vice", "ranking", "head", "director", "neutral"].includes(hit.meaning),
  );
  const found = topic && !helpsSomebody ? personaOfField[topic.meaning] : null;
  if (!topic || !found || topic.meaning === "technology") return outside("helper", words);
  return says(found.persona, 0.65, { topic, words, rule: topic.meaning });
}

function outside(rule: BuiltInRule, words: readonly string[]): Verdict {
  return { kind: "none", rule, words };
}

type Grounds = { topic: Topic | null; words: readonly string[]; rule: BuiltInRule; functions?: FinanceFunction[] };

function says(persona: Persona, confidence: number, { topic, words, rule, functions }: Grounds): Verdict {
  const tag = topic ? personaOfField[topic.meaning]?.function : undefined;
  const tags = functions ?? (tag ? [tag] : []);
  return { kind: "persona", persona, functions: persona === "FINANCE" ? tags : [], confidence, rule, words };
}

/** The words that decided, in the order of the title. A compound is one word. */
function inOrder({ core }: Phrase, head: HeadHit, topic: Topic | null): string[] {
  if (!topic || topic.shown === head.shown) return [head.shown];
  const topicAt = core.findIndex((hit) => hit.shown === topic.shown);
  const isBefore = topicAt >= 0 && topicAt < core.indexOf(head);
  return isBefore ? [topic.shown, head.shown] : [head.shown, topic.shown];
}
