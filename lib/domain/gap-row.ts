import type { Gap } from "./gap";
import { type GapKind, gapKindNames, type Severity, severities } from "./gap-kind";
import type { GapLife } from "./gap-life";
import type { GapFilter, GapGroup } from "./gap-list-address";
import { gapName } from "./gap-name";
import { fold } from "./suggestion-text";

/** A gap with what has become of it. */
export type GapRow = { gap: Gap; name: string; life: GapLife };

/** A waiver that ends within so many days is about to. */
export const expiringDays = 30;

/** What a filter needs to know beside the gap. */
export type FilterContext = {
  at: Date;
  /** Who `ME` is. */
  userId: string;
  /** The unit of the filter and those below it; null where there is none. */
  units: ReadonlySet<string> | null;
};

/** Whether a filter lets a gap through. Gaps of the CCoE and of providers are in no unit. */
export function passes({ gap, name, life }: GapRow, filter: GapFilter, { at, userId, units }: FilterContext): boolean {
  const { kind, severity, state, owner, persona, isOverdue, isExpiring, isReopened, words } = filter;
  const ownerId = life.followUp?.owner.id ?? "NONE";
  return (
    (kind === null || gap.kind === kind) &&
    (severity === null || gap.severity === severity) &&
    (state === null || life.state === state) &&
    (owner === null || ownerId === (owner === "ME" ? userId : owner)) &&
    (persona === null || ("persona" in gap && gap.persona === persona)) &&
    (filter.unitId === null || ("unit" in gap && gap.unit !== null && (units?.has(gap.unit.id) ?? false))) &&
    (!isOverdue || life.isOverdue) &&
    (!isReopened || life.reopened !== null) &&
    (!isExpiring || (life.waiver !== null && daysUntil(life.waiver.until, at) <= expiringDays)) &&
    (words.length === 0 || saysAll(`${name} ${peopleOf(gap)} ${life.followUp?.owner.name ?? ""}`, words))
  );
}

export function daysUntil(until: Date, at: Date): number {
  return (until.getTime() - at.getTime()) / 86_400_000;
}

function peopleOf(gap: Gap): string {
  const named = "person" in gap ? [gap.person] : gap.counted;
  return named.map(({ name }) => name).join(" ");
}

function saysAll(text: string, words: readonly string[]): boolean {
  const folded = fold(text);
  return words.every((word) => folded.includes(fold(word)));
}

export type GapGroupRow = {
  /** What the filter is narrowed down to, to see the group; null for what is in no unit. */
  key: string | null;
  name: string;
  count: number;
  /** How many of each, worst first; none left out. */
  severities: Record<Severity, number>;
  /** The most that depends on one of them a month; null when that is not known of any. */
  money: number | null;
};

/** The gaps by kind or unit: the group with the worst first, then the one with the most of them. */
export function groupsOf(rows: readonly GapRow[], by: GapGroup): GapGroupRow[] {
  const groups = new Map<string, GapGroupRow>();
  for (const { gap } of rows) {
    const { key, name } = by === "kind" ? ofKind(gap.kind) : ofUnit(gap);
    const group = groups.get(key ?? name) ?? { key, name, count: 0, severities: none(), money: null };
    group.count += 1;
    group.severities[gap.severity] += 1;
    if (gap.money !== null) group.money = Math.max(group.money ?? 0, gap.money);
    groups.set(key ?? name, group);
  }
  return [...groups.values()].sort(
    (a, b) =>
      worst(a) - worst(b) || (b.money ?? -1) - (a.money ?? -1) || b.count - a.count || (a.name < b.name ? -1 : 1),
  );
}

const none = (): Record<Severity, number> => ({ CRITICAL: 0, HIGH: 0, MEDIUM: 0, LOW: 0 });
const ofKind = (kind: GapKind) => ({ key: kind, name: gapKindNames[kind] });

function ofUnit(gap: Gap): { key: string | null; name: string } {
  if (!("unit" in gap)) return { key: null, name: "CCoE and providers" };
  return gap.unit === null ? { key: null, name: "Without a unit" } : { key: gap.unit.id, name: gap.unit.name };
}

function worst({ severities: count }: GapGroupRow): number {
  return severities.findIndex((severity) => count[severity] > 0);
}

export function gapRow(gap: Gap, life: GapLife): GapRow {
  return { gap, life, name: gapName(gap) };
}
