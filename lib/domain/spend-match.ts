import { NearUnits } from "./near-unit";

/** A unit by its code, its names through all of time, and the one that it has now; null while it is not there. */
export type KnownUnit = { id: string; code: string; name: string | null; names: readonly string[] };

/** How a label came to its unit, or why it has none. */
export type LabelMatch =
  | { by: "CODE" | "NAME" | "CHOICE"; unitId: string }
  /** Somebody said that it is no unit. */
  | { by: "LEFT_OUT" }
  /** To be asked: of one name like it, or of several units of that very name. */
  | { by: "NEAR"; nearId: string }
  | { by: "SEVERAL" | "NOTHING" };

/** What somebody chose for a label: a unit, or null for none. */
export type LabelChoices = ReadonlyMap<string, string | null>;

/**
 * Finds the unit of a label: as chosen; else by its code, by its name today, by a name that it had. Never by a name that
 * is only nearly the same: that is a question.
 */
export function labelMatcher(units: readonly KnownUnit[], choices: LabelChoices): (label: string) => LabelMatch {
  const ids = new Set(units.map(({ id }) => id));
  const exactly = new Map(units.map(({ id, code }) => [code, id]));
  const byCode = indexed(units, ({ code }) => [code]);
  const byName = indexed(units, ({ name }) => (name === null ? [] : [name]));
  const byFormer = indexed(units, ({ names }) => names);
  const near = new NearUnits(units.flatMap(({ id, name }) => (name === null ? [] : [{ id, name }])));
  return (label) => {
    const chosen = choices.get(label);
    if (chosen === null) return { by: "LEFT_OUT" };
    if (chosen !== undefined && ids.has(chosen)) return { by: "CHOICE", unitId: chosen };
    const key = folded(label);
    if (key === "") return { by: "NOTHING" };
    const coded = exactly.get(label) ?? only(byCode.get(key));
    if (coded !== undefined) return { by: "CODE", unitId: coded };
    const named = byName.get(key) ?? byFormer.get(key) ?? [];
    if (named.length > 1) return { by: "SEVERAL" };
    if (named[0] !== undefined) return { by: "NAME", unitId: named[0] };
    const nearId = near.find(label);
    return nearId === null ? { by: "NOTHING" } : { by: "NEAR", nearId };
  };
}

function only(ids: readonly string[] = []): string | undefined {
  return ids.length === 1 ? ids[0] : undefined;
}

function indexed(units: readonly KnownUnit[], keys: (unit: KnownUnit) => readonly string[]): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const unit of units) {
    for (const key of new Set(keys(unit).map(folded))) index.set(key, [...(index.get(key) ?? []), unit.id]);
  }
  return index;
}

function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/ß/g, "ss").replace(/\s+/g, " ").trim();
}
