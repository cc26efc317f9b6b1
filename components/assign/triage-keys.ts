import type { KeyboardEvent } from "react";
import { type FinanceFunction, financeFunctions, type Persona, personas } from "@/lib/domain/persona";

/** What a key does in the queue. */
export type TriageCommand =
  | { kind: "choose"; persona: Persona | "OUT_OF_SCOPE" }
  | { kind: "tag"; functions: FinanceFunction[] }
  | { kind: "move"; by: number; isExtending: boolean }
  | { kind: "accept" | "toggle" | "seat" | "filter" | "undo" | "help" | "open" | "close" | "leave" };

export const functionKeys: readonly { key: string; name: string; functions: FinanceFunction[] }[] = [
  { key: "f", name: "Finance", functions: ["FINANCE"] },
  { key: "p", name: "Procurement", functions: ["PROCUREMENT"] },
  { key: "b", name: "Both", functions: [...financeFunctions] },
];

const plain: Record<string, Exclude<TriageCommand["kind"], "choose" | "tag" | "move">> = {
  enter: "accept",
  x: "toggle",
  c: "seat",
  "/": "filter",
  u: "undo",
  "?": "help",
  arrowright: "open",
  arrowleft: "close",
  escape: "leave",
};

/**
 * The command of a key, or null for one that is not the queue's. `asks` is whether it is asked what somebody in
 * Finance/Procurement does: then `f`, `p` and `b` answer.
 */
export function triageCommand(event: KeyboardEvent, asks: boolean): TriageCommand | null {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return null;
  const key = event.key.toLowerCase();
  // A button under the focus is pressed by its own keys.
  if ((key === "enter" || key === " ") && isControl(event.target)) return null;
  const by = key === "j" || key === "arrowdown" ? 1 : key === "k" || key === "arrowup" ? -1 : 0;
  if (by !== 0) return { kind: "move", by, isExtending: event.shiftKey };
  // A key that is held down decides once.
  if (event.repeat) return null;
  const tag = asks ? functionKeys.find((each) => each.key === key) : undefined;
  if (tag) return { kind: "tag", functions: tag.functions };
  const digit = digitOf(event);
  if (digit !== null)
    return { kind: "choose", persona: digit === 0 ? "OUT_OF_SCOPE" : (personas[digit - 1] ?? "OUT_OF_SCOPE") };
  const kind = plain[key];
  return kind ? { kind } : null;
}

// By its place too: some keyboards write digits with the shift key only.
function digitOf({ key, code }: KeyboardEvent): number | null {
  const digit = /^[0-4]$/.exec(key)?.[0] ?? /^(?:Digit|Numpad)([0-4])$/.exec(code)?.[1];
  return digit === undefined ? null : Number(digit);
}

function isTyping(target: EventTarget): boolean {
  return (
    target instanceof Element && target.closest("input:not([type=checkbox]), textarea, select, [role=menu]") !== null
  );
}

function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest("button, a, input") !== null;
}

/** What the keys do, as it is told. */
export const keyHelp: readonly { keys: readonly string[]; text: string }[] = [
  { keys: ["1", "2", "3", "4"], text: "Engineering, Business, Executive, Finance" },
  { keys: ["f", "p", "b"], text: "After 4: finance, procurement or both; Enter takes what is suggested" },
  { keys: ["0"], text: "Out of scope: needs no persona" },
  { keys: ["Enter"], text: "Accept the suggestion" },
  { keys: ["j", "k"], text: "Next and previous; the arrow keys do the same" },
  { keys: ["Shift J", "Shift K"], text: "Select on the way" },
  { keys: ["x"], text: "Select or unselect" },
  { keys: ["→", "←"], text: "Open and close a group" },
  { keys: ["c"], text: "CCoE seat" },
  { keys: ["u"], text: "Undo the last stroke" },
  { keys: ["/"], text: "Filter by title or unit" },
  { keys: ["Esc"], text: "Clear the selection" },
  { keys: ["?"], text: "These keys" },
];
