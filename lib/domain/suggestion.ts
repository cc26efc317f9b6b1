import { type FinanceFunction, type Persona, personaNames } from "./persona";
import { type LearntTitles, learntLesson, titleKey } from "./suggestion-learnt";
import { coreTopic, parsePhrase } from "./suggestion-phrase";
import { readTitle } from "./suggestion-reading";
import { byField, judge } from "./suggestion-rules";
import { open, type Verdict } from "./suggestion-verdict";

export type SuggestionInput = {
  title: string;
  department?: string | undefined;
  unit?: string | undefined;
  /** The persona in force of the person's manager. */
  managerPersona?: Persona | undefined;
  /** Rank in words, such as "Vice President". */
  level?: string | undefined;
};

/** A proposed persona, or why there is none. Never in force until a human accepts it. `confidence` is from 0 to 1. */
export type Suggestion = Proposal | { persona: null; reason: string };
type Proposal = { persona: Persona; functions: FinanceFunction[]; confidence: number; reason: string };

/** What the organisation decided about the title comes first; then the words of the title; then who stands around it. */
export function suggestPersona(input: SuggestionInput, learnt?: LearntTitles): Suggestion {
  const byRules = suggestByRules(input);
  const lesson = learnt ? learntLesson(learnt.get(titleKey(input.title))) : null;
  if (!lesson) return byRules;
  const { persona, reason } = lesson;
  if (persona === null) return { persona, reason };
  if (byRules.persona !== persona) return { persona, functions: [], confidence: lesson.confidence, reason };
  return { ...byRules, confidence: Math.max(byRules.confidence, lesson.confidence), reason: `${reason}; ${byRules.reason}` };
}

function suggestByRules(input: SuggestionInput): Suggestion {
  const segments = readTitle(input.title);
  if (segments.length === 0) return { persona: null, reason: "there is no title" };
  const verdict = judge(segments);
  if (verdict.kind === "none") return { persona: null, reason: `${quoted(verdict.words)} is the work of none of the four personas` };
  const place = judgePlace(input);
  if (verdict.kind === "persona") return inContext(proposal(verdict, `title contains ${quoted(verdict.words)}`), input, place);
  const saysSomething = segments.some(({ hits }) => hits.some((hit) => hit.kind === "head"));
  const around = saysSomething ? fromAround(input, place) : null;
  return around ?? { persona: null, reason: "no word of the title points to a persona" };
}

type Place = { verdict: Verdict; name: string };

/** What department and unit are about; the first that says something. */
function judgePlace({ department, unit }: SuggestionInput): Place {
  const places = [
    { name: "department", text: department },
    { name: "unit", text: unit },
  ];
  for (const { name, text } of places)
    for (const segment of readTitle(text ?? "")) {
      const verdict = byField(coreTopic(parsePhrase(segment)), 0.75);
      if (verdict.kind !== "open") return { verdict, name };
    }
  return { verdict: open, name: "" };
}

const sure = 0.8;
const surest = 0.95;

/** Department and manager strengthen or weaken what the title says. Only a weak title gives way to a foreign department. */
function inContext(found: Proposal, input: SuggestionInput, { verdict, name }: Place): Suggestion {
  if (found.confidence >= sure && verdict.kind !== "persona") return found;
  if (verdict.kind === "none") {
    const reason = `${found.reason}, but the ${name} is about ${quoted(verdict.words)}, which is none of the four personas`;
    return { persona: null, reason };
  }
  const agreeing = [verdict.kind === "persona" ? verdict.persona : null, input.managerPersona ?? null];
  const gain = agreeing[0] === found.persona ? 0.1 : agreeing[0] === null || found.confidence >= sure ? 0 : -0.1;
  const more = gain + (agreeing[1] === found.persona ? 0.05 : 0);
  if (more === 0) return found;
  const confidence = more < 0 ? found.confidence + more : Math.max(found.confidence, Math.min(surest, found.confidence + more));
  const why = gain > 0 ? `, and the ${name} agrees` : gain < 0 ? `, but the ${name} says otherwise` : ", as for the manager";
  return { ...found, confidence: rounded(confidence), reason: `${found.reason}${why}` };
}

/** For a title such as "Manager", which says nothing by itself. */
function fromAround({ level, managerPersona }: SuggestionInput, { verdict, name }: Place): Suggestion | null {
  if (verdict.kind === "none")
    return { persona: null, reason: `the ${name} is about ${quoted(verdict.words)}, which is none of the four personas` };
  const rank = judge(readTitle(level ?? ""));
  if (rank.kind === "persona" && rank.persona === "EXECUTIVE") return proposal({ ...rank, confidence: 0.7 }, `level is ${quoted(rank.words)}`);
  if (verdict.kind === "persona") return proposal(verdict, `${name} is about ${quoted(verdict.words)}`);
  if (!managerPersona || managerPersona === "EXECUTIVE") return null;
  const reason = `the manager is ${personaNames[managerPersona]}`;
  return { persona: managerPersona, functions: [], confidence: 0.5, reason };
}

function proposal(verdict: Extract<Verdict, { kind: "persona" }>, reason: string): Proposal {
  const { persona, functions, confidence } = verdict;
  return { persona, functions, confidence: rounded(confidence), reason };
}

function rounded(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}

function quoted(words: readonly string[]): string {
  return `'${words.join(" ").toLowerCase()}'`;
}
