import { confident } from "./doubt";
import type { FinanceFunction, Persona } from "./persona";
import type { Suggester } from "./suggester";
import type { Suggestion } from "./suggestion";
import { titleKey } from "./suggestion-learnt";

/** Whom the queue holds: people without a persona, or people whose persona is doubtful. */
export const triageKinds = ["UNDECIDED", "DOUBTFUL"] as const;
export type TriageKind = (typeof triageKinds)[number];

/** What is decided about people: a persona, or that they need none. */
export type Choice = { persona: Persona | "OUT_OF_SCOPE"; functions: FinanceFunction[] };

/** What is proposed, with its reason; without a choice the reason says why there is none. From 0 to 1. */
export type ChoiceProposal = { choice: Choice | null; confidence: number; reason: string };

/** People with one title in one unit, as the database counts them. */
export type WaitingRow = {
  title: string;
  unitId: string | null;
  people: number;
  /** The persona of the managers of all of them; null where they differ or have none. */
  managerPersona: Persona | null;
  /** The persona that is doubtful; null for people without one. */
  held: Persona | null;
};

/** People who are decided in one stroke: everybody in the queue with one of the titles in one of the units. */
export type TriageGroup = {
  id: string;
  /** Spellings of one title, the most frequent first; empty for none. */
  titles: string[];
  /** The largest first; `id` is null for people in no unit. */
  units: { id: string | null; people: number }[];
  people: number;
  held: Persona | null;
  proposal: ChoiceProposal;
};

/** A person of a group. */
export type TriagePerson = {
  id: string;
  name: string;
  title: string;
  unitId: string | null;
  unitName: string | null;
  managerName: string | null;
};

export type TriageQueue = {
  kind: TriageKind;
  /** The words that its groups were narrowed down by. */
  search: string;
  /** The audit number up to which it is true. */
  seen: string;
  /** How many people are to be decided, and how many are employed. */
  left: number;
  everyone: number;
  /** The first of the groups. */
  groups: TriageGroup[];
  /** Whether there are more groups than these. */
  isMore: boolean;
  unitNames: Record<string, string>;
};

/** An address of at most so many units and titles is short enough for every server; more of them make more groups. */
export const mostUnits = 150;
export const mostTitles = 50;

/** What a group without a proposal counts for: somebody has to think about it, but a large one is worth that. */
const weakest = 0.3;

/**
 * The groups of a queue, those first of which one stroke is worth most: many people, and a sure proposal. Equal titles
 * are one group, whatever their spelling and unit, as long as the same is proposed for them.
 */
export function triageGroups(
  rows: readonly WaitingRow[],
  { suggest, unitNames }: { suggest: Suggester; unitNames: Readonly<Record<string, string>> },
): TriageGroup[] {
  const titles = new Map<string, Part[]>();
  for (const row of rows) {
    const unit = row.unitId === null ? undefined : unitNames[row.unitId];
    const suggestion = suggest({ title: row.title, unit, managerPersona: row.managerPersona ?? undefined });
    if (row.held !== null && !contradicts(suggestion, row.held)) continue;
    const id = `${row.held ?? ""} ${titleKey(row.title) || row.title}`;
    const parts = titles.get(id) ?? [];
    titles.set(id, parts);
    addTo(parts, row, choiceProposal(suggestion));
  }
  return [...titles].flatMap(([id, parts]) => withIds(id, parts)).sort(byWorth);
}

type Part = Omit<TriageGroup, "id">;

function contradicts(suggestion: Suggestion, held: Persona): boolean {
  return suggestion.persona !== null && suggestion.persona !== held && suggestion.confidence >= confident;
}

function addTo(parts: Part[], { title, unitId, people, held }: WaitingRow, proposal: ChoiceProposal) {
  const choice = choiceKey(proposal.choice);
  const part = parts.find(
    ({ titles, units, proposal }) =>
      choiceKey(proposal.choice) === choice &&
      (titles.length < mostTitles || titles.includes(title)) &&
      (units.length < mostUnits || units.some((each) => each.id === unitId)),
  );
  if (!part) {
    parts.push({ titles: [title], units: [{ id: unitId, people }], people, held, proposal });
    return;
  }
  part.people += people;
  if (!part.titles.includes(title)) part.titles.push(title);
  const known = part.units.find((each) => each.id === unitId);
  if (known) known.people += people;
  else part.units.push({ id: unitId, people });
}

/** The largest part of a title keeps its id when another proposal is made for it, so that one does not lose one's place. */
function withIds(id: string, parts: Part[]): TriageGroup[] {
  const taken = new Map<string, number>();
  return parts
    .sort((a, b) => b.people - a.people)
    .map((part, index) => {
      const choice = choiceKey(part.proposal.choice);
      const before = taken.get(choice) ?? 0;
      taken.set(choice, before + 1);
      return { ...part, id: index === 0 ? id : `${id} ${choice} ${before}` };
    });
}

/** "ENGINEERING", "FINANCE FINANCE PROCUREMENT", "" for no choice: equal for equal choices. */
function choiceKey(choice: Choice | null): string {
  return choice ? [choice.persona, ...[...choice.functions].sort()].join("+") : "";
}

export function byWorth(a: TriageGroup, b: TriageGroup): number {
  return worth(b) - worth(a) || (a.id < b.id ? -1 : 1);
}

function worth({ people, proposal }: TriageGroup): number {
  return people * Math.max(proposal.confidence, weakest);
}

/** How sure it is that somebody is out of scope: where the title says so, and where only their unit does. */
const outside = { title: 0.75, unit: 0.5 };

/** A suggestion as what would be decided: work that is none of the four personas' is out of scope. */
export function choiceProposal(suggestion: Suggestion): ChoiceProposal {
  const { persona, reason, by } = suggestion;
  if (persona !== null) {
    return { choice: { persona, functions: suggestion.functions }, confidence: suggestion.confidence, reason };
  }
  if (by.kind === "built-in" && by.rule === "unknown") return { choice: null, confidence: 0, reason };
  const confidence = by.kind === "built-in" && by.rule === "place" ? outside.unit : outside.title;
  return { choice: { persona: "OUT_OF_SCOPE", functions: [] }, confidence, reason };
}
