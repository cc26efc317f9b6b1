import { byWorth, type Choice, type TriageGroup, type TriagePerson, type TriageQueue } from "./triage";
import type { TriageAnswer, TriageTarget } from "./triage-step";

/** One decision as the page that it was made on keeps it: shown at once, whatever the server has answered yet. */
export type Stroke = {
  id: number;
  /** Strokes of one keystroke are taken back together. */
  batch: number;
  /** As it stood in the queue. */
  group: TriageGroup;
  /** Null for the whole group. */
  persons: readonly TriagePerson[] | null;
  choice: Choice;
  isAccepted: boolean;
  /** The queue that it was made on. */
  seen: string;
  /** UNDOING: to be taken back, and shown as if it was. REFUSED: changed nobody. */
  state: "SENT" | "DONE" | "REFUSED" | "UNDOING" | "UNDONE";
  /** Once it is done or undone: the audit number from which on a queue knows of it. */
  seq: string;
  changeIds: readonly string[];
};

export function strokePeople({ group, persons }: Stroke): number {
  return persons?.length ?? group.people;
}

export function strokeTarget({ group, persons }: Stroke): TriageTarget {
  return {
    titles: group.titles,
    unitIds: group.units.map(({ id }) => id),
    personIds: persons?.map(({ id }) => id) ?? null,
    held: group.held,
  };
}

function isOf({ group }: Stroke, queue: TriageQueue): boolean {
  return (group.held !== null) === (queue.kind === "DOUBTFUL");
}

/** Whether people have to be taken out of a queue because it was read before they were decided. */
function hides(stroke: Stroke, queue: TriageQueue): boolean {
  const { state, seq } = stroke;
  if (!isOf(stroke, queue)) return false;
  return state === "SENT" || (state === "DONE" && BigInt(seq) > BigInt(queue.seen));
}

/** Whether people have to be put back into a queue because it was read before they were to be decided again. */
function restores(stroke: Stroke, queue: TriageQueue): boolean {
  const { state, seq, persons } = stroke;
  if (persons !== null || !isOf(stroke, queue)) return false;
  return state === "UNDOING" || (state === "UNDONE" && BigInt(seq) > BigInt(queue.seen));
}

/** The groups of a queue as they are after strokes that it does not know of. */
export function remainingGroups(queue: TriageQueue, strokes: readonly Stroke[]): TriageGroup[] {
  const hiding = strokes.filter((stroke) => hides(stroke, queue));
  const groups = queue.groups.map((group) => hiding.reduce(without, group)).filter(({ people }) => people > 0);
  const restored = restoredGroups(queue, strokes);
  return restored.length === 0 ? groups : [...groups, ...restored].sort(byWorth);
}

/** How many people are left, likewise. */
export function remainingPeople(queue: TriageQueue, strokes: readonly Stroke[]): number {
  const hidden = strokes
    .filter((stroke) => hides(stroke, queue))
    .reduce((sum, stroke) => sum + strokePeople(stroke), 0);
  const restored = restoredGroups(queue, strokes).reduce((sum, { people }) => sum + people, 0);
  return Math.max(0, queue.left - hidden + restored);
}

function restoredGroups(queue: TriageQueue, strokes: readonly Stroke[]): TriageGroup[] {
  const known = new Set(queue.groups.map(({ id }) => id));
  return strokes.filter((stroke) => restores(stroke, queue) && !known.has(stroke.group.id)).map(({ group }) => group);
}

function without(group: TriageGroup, stroke: Stroke): TriageGroup {
  const isSame = stroke.group.held === group.held && group.titles.some((title) => stroke.group.titles.includes(title));
  if (!isSame) return group;
  const units = group.units
    .map(({ id, people }) => ({ id, people: people - decidedIn(stroke, id, people) }))
    .filter(({ people }) => people > 0);
  return { ...group, units, people: units.reduce((sum, { people }) => sum + people, 0) };
}

function decidedIn({ group, persons }: Stroke, unitId: string | null, people: number): number {
  if (persons !== null) return persons.filter((person) => person.unitId === unitId).length;
  return group.units.some(({ id }) => id === unitId) ? people : 0;
}

/** A stroke with what the server answered. One that is to be taken back already still is. */
export function answered(stroke: Stroke, { people, refused, changeIds, seq }: TriageAnswer): Stroke {
  if (stroke.state === "UNDOING") return { ...stroke, seq, changeIds };
  return { ...stroke, state: people === 0 && refused > 0 ? "REFUSED" : "DONE", seq, changeIds };
}

/** A stroke with what the server answered to taking it back: what could not be taken back still holds. */
export function takenBack(stroke: Stroke, { refused, seq }: TriageAnswer): Stroke {
  return { ...stroke, state: refused === 0 ? "UNDONE" : "DONE", seq };
}

/** The strokes that are next to be taken back: those of the last keystroke that still holds. */
export function lastStrokes(strokes: readonly Stroke[]): Stroke[] {
  const holding = strokes.filter(({ state }) => state === "SENT" || state === "DONE");
  const last = holding.at(-1);
  return last ? holding.filter(({ batch }) => batch === last.batch) : [];
}
