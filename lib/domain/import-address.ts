import {
  type ImportCounts,
  type ImportMark,
  type ImportOutcome,
  type importMarks,
  type importOutcomes,
  isImportMark,
  isImportOutcome,
} from "./import-outcome";

/** What is looked at: rows of one outcome, or of one mark across the outcomes. */
export type ImportView = ImportOutcome | ImportMark;

export const importViews: readonly ImportView[] = [
  "NEW",
  "CHANGED",
  "CONFLICT",
  "SIMILAR",
  "MISSING",
  "REFUSED",
  "WARNED",
  "SKIPPED",
  "UNCHANGED",
] satisfies (typeof importOutcomes | typeof importMarks)[number][];

export function isImportView(value: unknown): value is ImportView {
  return isImportOutcome(value) || isImportMark(value);
}

/** Which rows of a change set a page shows; `side` of which row it begins. */
export type ImportAddress = {
  view: ImportView;
  search: string;
  place: { side: "after" | "before"; line: number } | null;
};

type Parameters = Record<string, string | string[] | undefined>;

/** Reads an address; what it does not say is the first view that has rows. */
export function importAddress(parameters: Parameters, counts: ImportCounts): ImportAddress {
  const get = (name: string) => [parameters[name]].flat()[0];
  const view = get("show");
  const [after, before] = [lineOf(get("after")), lineOf(get("before"))];
  const place = after !== null ? { side: "after" as const, line: after } : null;
  return {
    view: isImportView(view) ? view : firstView(counts),
    // NUL is the one character that PostgreSQL's texts cannot hold.
    search: (get("q") ?? "").replaceAll("\0", " ").trim().slice(0, 200),
    place: place ?? (before !== null ? { side: "before", line: before } : null),
  };
}

/** The same as parameters of a link. */
export function importQuery({ view, search, place }: ImportAddress): string {
  const query = new URLSearchParams({ show: view });
  if (search !== "") query.set("q", search);
  if (place) query.set(place.side, String(place.line));
  return query.toString();
}

function firstView(counts: ImportCounts): ImportView {
  return importViews.find((view) => counts[view] > 0) ?? "UNCHANGED";
}

function lineOf(text: string | undefined): number | null {
  return text !== undefined && /^-?\d{1,7}$/.test(text) ? Number(text) : null;
}
