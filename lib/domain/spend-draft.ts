import type { FocusUnit } from "./focus";
import type { FocusFacts } from "./focus-sum";
import type { Notation } from "./spend-amount";

export const spendSources = ["PASTE", "TABLE", "FOCUS"] as const;
export type SpendSource = (typeof spendSources)[number];

export const spendSourceNames: Record<SpendSource, string> = {
  PASTE: "Pasted",
  TABLE: "Table",
  FOCUS: "FOCUS cost file",
};

/** What was found while a draft was read. `currency` is the organisation's of then, which its amounts are in. */
export type SpendDraftFacts = { currency: string } & (
  | { kind: "TABLE"; notation: Notation; isWide: boolean }
  | ({ kind: "FOCUS"; unit: FocusUnit; bytes: number } & FocusFacts)
);

/** Days after which a draft that nobody applied, or that was applied, is given up. */
export const draftDays = 30;

/** "the column SubAccountName", "the tag team" */
export function focusUnitText(unit: FocusUnit): string {
  return "tag" in unit ? `the tag ${unit.tag}` : `the column ${unit.column}`;
}
