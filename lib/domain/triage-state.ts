import type { FinanceFunction } from "./persona";
import type { Choice, TriageGroup, TriagePerson, TriageQueue } from "./triage";
import { remainingGroups, type Stroke } from "./triage-stroke";

/** A line of the queue: a group, or a person of the group that is open. */
export type TriageItem = { key: string; group: TriageGroup; person: TriagePerson | null };

export type OpenGroup = {
  groupId: string;
  /** Null until they are there. */
  people: readonly TriagePerson[] | null;
  hasFailed: boolean;
};

/** What the page of the queue shows and where one is in it. */
export type TriageState = {
  queue: TriageQueue;
  strokes: readonly Stroke[];
  open: OpenGroup | null;
  /** The key of the line that keys act on. */
  cursor: string | null;
  /** Where extending the selection began. */
  anchor: string | null;
  selected: ReadonlySet<string>;
  /** Whether Finance/Procurement was chosen, and what they do there is asked. */
  asks: boolean;
};

export function triageState(queue: TriageQueue): TriageState {
  const first = queue.groups[0];
  return {
    queue,
    strokes: [],
    open: null,
    cursor: first ? groupKey(first.id) : null,
    anchor: null,
    selected: new Set(),
    asks: false,
  };
}

export function groupKey(groupId: string): string {
  return `group ${groupId}`;
}

/** The lines in their order, as they are after all strokes. */
export function triageItems({ queue, strokes, open }: TriageState): TriageItem[] {
  return remainingGroups(queue, strokes).flatMap((group) => {
    const line = { key: groupKey(group.id), group, person: null };
    if (open?.groupId !== group.id) return [line];
    return [line, ...peopleLeft(open, strokes).map((person) => ({ key: `person ${person.id}`, group, person }))];
  });
}

function peopleLeft({ people }: OpenGroup, strokes: readonly Stroke[]): readonly TriagePerson[] {
  const decided = new Set(
    strokes
      .filter(({ state }) => state === "SENT" || state === "DONE")
      .flatMap(({ persons }) => persons?.map(({ id }) => id) ?? []),
  );
  return (people ?? []).filter(({ id }) => !decided.has(id));
}

/** The lines that a key acts on: the selected ones, else the one under the cursor. */
export function affectedItems(state: TriageState): TriageItem[] {
  const items = triageItems(state);
  const selected = items.filter(({ key }) => state.selected.has(key));
  if (selected.length === 0) return items.filter(({ key }) => key === state.cursor);
  // A group that is selected stands for its people.
  return selected.filter(({ person, group }) => person === null || !state.selected.has(groupKey(group.id)));
}

/** With the cursor on a line that is acted on by itself, unless it belongs to the selection. */
export function aimed(state: TriageState, key: string): TriageState {
  return state.selected.has(key)
    ? { ...state, cursor: key }
    : { ...state, cursor: key, selected: new Set(), anchor: null };
}

/** Moves the cursor by lines; extending selects all lines from where that began. */
export function moved(state: TriageState, by: number, { isExtending }: { isExtending: boolean }): TriageState {
  const keys = triageItems(state).map(({ key }) => key);
  const here = Math.max(0, keys.indexOf(state.cursor ?? ""));
  const next = Math.min(keys.length - 1, Math.max(0, here + by));
  const cursor = keys[next] ?? null;
  if (!isExtending) return { ...state, cursor, anchor: null, asks: false };
  const anchor = state.anchor ?? keys[here] ?? null;
  const from = anchor === null ? next : keys.indexOf(anchor);
  const range = keys.slice(Math.min(from, next), Math.max(from, next) + 1);
  return { ...state, cursor, anchor, selected: new Set(range), asks: false };
}

export function toggled(state: TriageState, key: string): TriageState {
  const selected = new Set(state.selected);
  if (!selected.delete(key)) selected.add(key);
  return { ...state, selected, anchor: null };
}

/** What is to be decided about a line; null leaves it as it is. */
export type Decide = (item: TriageItem) => { choice: Choice; isAccepted: boolean } | null;

/** The state after a keystroke on the affected lines, and the strokes that it made. */
export function struck(state: TriageState, decide: Decide): { state: TriageState; strokes: Stroke[] } {
  const items = triageItems(state);
  const last = state.strokes.at(-1);
  const strokes: Stroke[] = [];
  for (const { group, person } of affectedItems(state)) {
    const decision = decide({ key: "", group, person });
    if (decision === null) continue;
    const before = strokes.at(-1);
    // People of one group who are decided alike are one stroke.
    if (person && before?.persons && before.group.id === group.id) {
      strokes[strokes.length - 1] = { ...before, persons: [...before.persons, person] };
      continue;
    }
    strokes.push({
      id: (last?.id ?? 0) + strokes.length + 1,
      batch: (last?.batch ?? 0) + 1,
      group,
      persons: person && [person],
      ...decision,
      seen: state.queue.seen,
      state: "SENT",
      seq: "0",
      changeIds: [],
    });
  }
  const next = {
    ...state,
    strokes: [...state.strokes, ...strokes],
    selected: new Set<string>(),
    anchor: null,
    asks: false,
  };
  return { state: withCursor(next, items), strokes };
}

/** The cursor stays on its line, or goes to the first that remains after it, else to the last. */
export function withCursor(state: TriageState, before: readonly TriageItem[]): TriageState {
  const keys = new Set(triageItems(state).map(({ key }) => key));
  if (state.cursor !== null && keys.has(state.cursor)) return state;
  const here = before.findIndex(({ key }) => key === state.cursor);
  const after = before.slice(Math.max(0, here)).find(({ key }) => keys.has(key));
  return { ...state, cursor: after?.key ?? [...keys].at(-1) ?? null };
}

/** The state once strokes are to be taken back: what they decided is there again, with the cursor on it. */
export function unstruck(state: TriageState, taken: readonly Stroke[]): TriageState {
  const ids = new Set(taken.map(({ id }) => id));
  const strokes = state.strokes.map((each) => (ids.has(each.id) ? { ...each, state: "UNDOING" as const } : each));
  const items = triageItems({ ...state, strokes });
  const [first] = taken;
  const keys = first ? [`person ${first.persons?.[0]?.id}`, groupKey(first.group.id)] : [];
  const cursor = keys.find((key) => items.some((item) => item.key === key)) ?? state.cursor;
  return { ...state, strokes, cursor, anchor: null, selected: new Set(), asks: false };
}

/** A newly read queue in place of the one before. What is known of strokes that it includes is kept for undoing them. */
export function refreshed(state: TriageState, queue: TriageQueue): TriageState {
  if (BigInt(queue.seen) < BigInt(state.queue.seen) && queue.kind === state.queue.kind) return state;
  if (queue.kind !== state.queue.kind || queue.search !== state.queue.search) {
    const { strokes } = state;
    return {
      ...triageState(queue),
      strokes,
      cursor: triageItems({ ...state, queue, strokes, open: null })[0]?.key ?? null,
    };
  }
  const next = { ...state, queue };
  const keys = new Set(triageItems(next).map(({ key }) => key));
  const selected = new Set([...state.selected].filter((key) => keys.has(key)));
  return withCursor({ ...next, selected }, triageItems(state));
}

/** What somebody in Finance/Procurement does by the proposal; empty where it says nothing. */
export function proposedFunctions({ group }: TriageItem): FinanceFunction[] {
  const choice = group.proposal.choice;
  return choice?.persona === "FINANCE" ? choice.functions : [];
}
