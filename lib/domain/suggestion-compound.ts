import { parts, type Sense, words } from "./suggestion-index";

/** "Entwicklerin", "Einkäuferinnen". */
export function feminine(index: Map<string, Sense>, key: string): Sense | undefined {
  const masculine = key.length > 6 ? key.replace(/in(?:nen)?$/, "") : key;
  return masculine === key ? undefined : index.get(masculine);
}

const longestCompound = 60;
const shortestTail = 4;

/** "Netzwerkadministrator" is network and administrator. The last part must be known; what stands before it may not be. */
export function compoundSenses(key: string, depth = 0): Sense[] {
  if (key.length < 7 || key.length > longestCompound) return [];
  for (let start = 2; start <= key.length - shortestTail; start++) {
    const tail = key.slice(start);
    const sense = parts.get(tail) ?? feminine(parts, tail);
    if (!sense) continue;
    const front = key.slice(0, start);
    const before = frontSenses(front, depth);
    if (before.length > 0 || (tail.length > 5 && front.length > 2)) return [...before, sense];
  }
  return [];
}

/** A front part may end with a letter that only joins: "Einkauf-s-leiter". */
function frontSenses(front: string, depth: number): readonly Sense[] {
  for (const ending of ["", "s", "es", "n", "en", "e"]) {
    if (!front.endsWith(ending)) continue;
    const bare = front.slice(0, front.length - ending.length);
    const sense = parts.get(bare) ?? (bare === "it" || bare === "hr" ? words.get(bare) : undefined);
    if (sense) return [sense];
  }
  if (depth > 2) return [];
  const inner = compoundSenses(front, depth + 1);
  return inner.length > 0 || !front.endsWith("s") ? inner : compoundSenses(front.slice(0, -1), depth + 1);
}

const shortestBeginning = 5;

/** "Finanzabteilung": the field that a long word begins with, when nothing else is known of it. */
export function beginning(key: string): Sense[] {
  for (let end = key.length - 4; end >= shortestBeginning; end--) {
    const sense = parts.get(key.slice(0, end));
    if (sense?.kind === "field" && sense.order !== "first") return [sense];
  }
  return [];
}
