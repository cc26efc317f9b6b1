import { type FinanceFunction, type Persona, personaNames } from "./persona";
import { type LearntTitles, learntLesson, titleKey } from "./suggestion-learnt";
import { coreTopic, parsePhrase } from "./suggestion-phrase";
import { readTitle } from "./suggestion-reading";
import type { BuiltInRule, DecidedBy } from "./suggestion-rule";
import { byField, judge } from "./suggestion-rules";
import { open, type Verdict } from "./suggestion-verdict";
import { listInWords } from "./wording";

export type SuggestionInput = {
  title: string;
  department?: string | undefined;
  unit?: string | undefined;
  /** The persona in force of the person's manager. */
  managerPersona?: Persona | undefined;
  /** Rank in words, such as "Vice President". */
  level?: string | undefined;
};

/**
 * A proposed persona, or why there is none; `by` says what decided. Never in force until a human accepts it. `confidence`
 * is from 0 to 1.
 */
export type Suggestion = Proposal | { persona: null; reason: string; by: DecidedBy };
type Proposal = {
  persona: Persona;
  functions: FinanceFunction[];
  confidence: number;
  reason: string;
  by: DecidedBy;
};

/** What the organisation decided about the title comes first; then the words of the title; then who stands around it. */
export function suggestPersona(input: SuggestionInput, learnt?: LearntTitles): Suggestion {
  const byRules = suggestByRules(input);
  return (learnt && suggestByLearnt(titleKey(input.title), learnt, byRules)) ?? byRules;
}

/** What was decided about a title (by its `titleKey`), where that says something; surer where the built-in rules say the same. */
export function suggestByLearnt(key: string, learnt: LearntTitles, byRules: Suggestion): Suggestion | null {
  const lesson = learntLesson(learnt.get(key));
  if (!lesson) return null;
  const { persona, confidence, reason } = lesson;
  const by = { kind: "learnt", titleKey: key } as const;
  if (persona === null) return { persona, reason, by };
  if (byRules.persona !== persona) return { persona, functions: [], confidence, reason, by };
  return {
    ...byRules,
    confidence: Math.max(byRules.confidence, confidence),
    reason: `${reason}; ${byRules.reason}`,
    by,
  };
}

/** The built-in rules alone. */
export function suggestByRules(input: SuggestionInput): Suggestion {
  const segments = readTitle(input.title);
  if (segments.length === 0) return nothing("unknown", "there is no title");
  const verdict = judge(segments);
  if (verdict.kind === "none")
    return nothing(verdict.rule, `${inWords(verdict.words, input.title)} is the work of none of the four personas`);
  const place = judgePlace(input);
  if (verdict.kind === "persona")
    return inContext(proposal(verdict, `title contains ${inWords(verdict.words, input.title)}`), input, place);
  const saysSomething = segments.some(({ hits }) => hits.some((hit) => hit.kind === "head"));
  const around = saysSomething ? fromAround(input, place) : null;
  return around ?? nothing("unknown", "no word of the title points to a persona");
}

type Place = { verdict: Verdict; name: string; text: string };

/** What department and unit are about; the first that says something. */
function judgePlace({ department, unit }: SuggestionInput): Place {
  const places = [
    { name: "department", text: department },
    { name: "unit", text: unit },
  ];
  for (const { name, text } of places)
    for (const segment of readTitle(text ?? "")) {
      const verdict = byField(coreTopic(parsePhrase(segment)), 0.75);
      if (verdict.kind !== "open") return { verdict, name, text: text ?? "" };
    }
  return { verdict: open, name: "", text: "" };
}

const sure = 0.8;
const surest = 0.95;

/** Who agrees makes a suggestion surer. A department that says otherwise counts against a weak one only. */
function inContext(found: Proposal, { managerPersona }: SuggestionInput, { verdict, name, text }: Place): Suggestion {
  const isWeak = found.confidence < sure;
  if (verdict.kind === "none") {
    if (!isWeak) return found;
    const outside = inWords(verdict.words, text);
    return nothing(
      "place",
      `${found.reason}, but the ${name} is about ${outside}, the work of none of the four personas`,
    );
  }
  const voices = [
    { name, persona: verdict.kind === "persona" ? verdict.persona : null, weight: 0.1 },
    { name: "manager", persona: managerPersona ?? null, weight: 0.05 },
  ];
  const agreeing = voices.filter(({ persona }) => persona === found.persona);
  if (agreeing.length > 0) {
    const gained = agreeing.reduce((sum, { weight }) => sum + weight, found.confidence);
    const confidence = rounded(Math.max(found.confidence, Math.min(surest, gained)));
    return {
      ...found,
      confidence,
      reason: `${found.reason}; the ${listInWords(agreeing.map((voice) => voice.name))} ${agreeing.length === 1 ? "agrees" : "agree"}`,
    };
  }
  if (!isWeak || verdict.kind !== "persona") return found;
  return {
    ...found,
    confidence: rounded(found.confidence - 0.1),
    reason: `${found.reason}, but the ${name} says otherwise`,
  };
}

/** For a title such as "Manager", which says nothing by itself. */
function fromAround({ level, managerPersona }: SuggestionInput, { verdict, name, text }: Place): Suggestion | null {
  if (verdict.kind === "none")
    return nothing(
      "place",
      `the ${name} is about ${inWords(verdict.words, text)}, the work of none of the four personas`,
    );
  const rank = judge(readTitle(level ?? ""));
  if (rank.kind === "persona" && rank.persona === "EXECUTIVE")
    return proposal({ ...rank, confidence: 0.7, rule: "level" }, `level is ${inWords(rank.words, level ?? "")}`);
  if (verdict.kind === "persona")
    return proposal({ ...verdict, rule: "place" }, `${name} is about ${inWords(verdict.words, text)}`);
  if (!managerPersona || managerPersona === "EXECUTIVE") return null;
  const reason = `the manager is ${personaNames[managerPersona]}`;
  return { persona: managerPersona, functions: [], confidence: 0.5, reason, by: builtIn("manager") };
}

function builtIn(rule: BuiltInRule): DecidedBy {
  return { kind: "built-in", rule };
}

function nothing(rule: BuiltInRule, reason: string): Suggestion {
  return { persona: null, reason, by: builtIn(rule) };
}

function proposal(verdict: Extract<Verdict, { kind: "persona" }>, reason: string): Proposal {
  const { persona, functions, confidence, rule } = verdict;
  return { persona, functions, confidence: rounded(confidence), reason, by: builtIn(rule) };
}

function rounded(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}

/** Words that stand together in the text are quoted together: 'procurement manager', 'head' and 'cloud'. */
function inWords(words: readonly string[], text: string): string {
  const together = words.join(" ").toLowerCase();
  if (text.toLowerCase().includes(together)) return `'${together}'`;
  return listInWords(words.map((word) => `'${word.toLowerCase()}'`));
}
