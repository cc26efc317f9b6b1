import { done, type Outcome, refused } from "./outcome";

/** What of a cost file says the unit: a column, or a key inside its column of tags. */
export type FocusUnit = { column: string } | { tag: string };

/**
 * Columns of the FinOps Open Cost and Usage Specification that are read, and what other versions of it call them. The
 * provider may be missing: version 1.3 parts it into several.
 */
const names = {
  cost: ["BilledCost"],
  period: ["BillingPeriodStart"],
  currency: ["BillingCurrency"],
  provider: ["ProviderName", "ServiceProviderName", "InvoiceIssuerName", "PublisherName"],
  tags: ["Tags"],
} as const;

/** Columns that are more likely to say a unit than others are; offered first. */
const likely = ["SubAccountName", "SubAccountId", "BillingAccountName", "ResourceName", "x_CostCategory"];

/** What a file's beginning offers as the unit: its columns, the likely ones first, and the keys of the tags seen there. */
export type FocusChoices = { columns: string[]; tags: string[] };

export function focusChoices(headings: readonly string[], tagCells: readonly string[]): Outcome<FocusChoices> {
  const missing = (["cost", "period", "currency"] as const).filter((name) => columnOf(headings, names[name]) < 0);
  if (missing.length > 0) return refused(notFocus(missing.map((name) => names[name][0])));
  const read = new Set(["cost", "period", "currency", "tags"].map((name) => columnOf(headings, names[name as "cost"])));
  const columns = headings.filter((heading, index) => heading !== "" && !read.has(index));
  const rank = (heading: string) => (likely.includes(heading) ? likely.indexOf(heading) : likely.length);
  const tags = new Set(tagCells.flatMap((cell) => Object.keys(tagsIn(cell) ?? {})));
  return done({ columns: columns.sort((a, b) => rank(a) - rank(b)), tags: [...tags].sort() });
}

/** Where a file's beginning has its tags; null without them. */
export function tagsColumn(headings: readonly string[]): number | null {
  const column = columnOf(headings, names.tags);
  return column < 0 ? null : column;
}

/** The columns that are summed, by their numbers, in the order in which `FocusSum.add` takes their cells. */
export function focusColumns(headings: readonly string[], unit: FocusUnit): Outcome<number[]> {
  const columns = (["cost", "period", "currency"] as const).map((name) => columnOf(headings, names[name]));
  const missing = (["cost", "period", "currency"] as const).filter((_, index) => (columns[index] ?? -1) < 0);
  if (missing.length > 0) return refused(notFocus(missing.map((name) => names[name][0])));
  const from = "tag" in unit ? columnOf(headings, names.tags) : headings.indexOf(unit.column);
  if (from < 0) {
    const what = "tag" in unit ? "Tags" : unit.column;
    return refused(`This file has no column ${what}. Choose the file again, and the column that says the unit.`);
  }
  return done([...columns, from, columnOf(headings, names.provider)]);
}

function notFocus(missing: readonly string[]): string {
  return `This is no FOCUS cost file: it has no column ${missing.join(", ")}. Export it as FOCUS 1.0 or newer, as CSV.`;
}

function columnOf(headings: readonly string[], called: readonly string[]): number {
  const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, "");
  const known = headings.map(plain);
  return called.map((name) => known.indexOf(plain(name))).find((column) => column >= 0) ?? -1;
}

/** An empty cell has no tags; null for what is no object. */
export function tagsIn(cell: string): Record<string, unknown> | null {
  if (cell.trim() === "") return {};
  try {
    const tags: unknown = JSON.parse(cell);
    if (tags === null) return {};
    return typeof tags === "object" && !Array.isArray(tags) ? { ...tags } : null;
  } catch {
    return null;
  }
}
