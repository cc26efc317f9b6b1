import { eventPhrase } from "./audit-words";
import { instantText } from "./day-text";
import { listInWords } from "./wording";

/** Something that was done later, to somebody or something by name, and stands in the way of an undo. */
export type Obstacle = {
  subject: string;
  id: string;
  name: string;
  /** Null where the audit trail does not tell by this name. */
  later: { event: string; title: string; by: string; at: Date } | null;
};

/** The first of them, and how many there are. */
export type Obstacles = { first: readonly Obstacle[]; count: number };

/** "Bob Example assigned a persona, 31 Mar 2026, 14:05". */
export function laterInWords({ event, title, by, at }: NonNullable<Obstacle["later"]>, timeZone: string): string {
  // Of an import the name of the file, which leads to its page; all else is told by the name of whom it was done to.
  const file = event === "import.applied" ? ` (${title.split(": ")[0]})` : "";
  return `${by} ${eventPhrase(event)}${file}, ${instantText(at, timeZone)}`;
}

/** Why something cannot be undone, in a sentence for where there is no room for a list. */
export function obstaclesInWords({ first, count }: Obstacles, timeZone: string): string {
  const named = first.map(({ name, later }) =>
    later ? `${name} (${laterInWords(later, timeZone)})` : `${name} (changed since)`,
  );
  return `This cannot be undone while something later depends on it: ${listInWords(named, count)}. Undo that first.`;
}
