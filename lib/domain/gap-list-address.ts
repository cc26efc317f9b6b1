import { type Day, isDay } from "./day";
import { isId, type Parameters, parameter, wordsOf } from "./directory";
import { type GapKind, gapKinds, type Severity, severities } from "./gap-kind";
import { type LifeState, lifeStates } from "./gap-life";
import { isPersona, type Persona } from "./persona";

/** Gaps are gathered in groups where they are too many for one list. */
export const gapGroups = ["kind", "unit"] as const;
export type GapGroup = (typeof gapGroups)[number];

/** Which gaps are listed. */
export type GapFilter = {
  kind: GapKind | null;
  severity: Severity | null;
  state: Exclude<LifeState, "CLOSED"> | null;
  /** A user's id, `ME` for whoever looks, or `NONE`. */
  owner: string | null;
  /** The unit and all below it. */
  unitId: string | null;
  persona: Persona | null;
  isOverdue: boolean;
  /** Waived, and not for much longer. */
  isExpiring: boolean;
  isReopened: boolean;
  words: string[];
};

export type GapListAddress = GapFilter & {
  /** Null is today. */
  asOf: Day | null;
  group: GapGroup | null;
  page: string | undefined;
};

/** Reads an address. What it does not understand it leaves out. */
export function gapListAddress(parameters: Parameters): GapListAddress {
  const get = (name: string) => parameter(parameters, name);
  const [asOf, unit, persona, owner] = ["asOf", "unit", "persona", "owner"].map(get);
  const state = lifeStates.find((each) => each === get("state"));
  return {
    asOf: asOf !== undefined && isDay(asOf) ? asOf : null,
    kind: gapKinds.find((each) => each === get("kind")) ?? null,
    severity: severities.find((each) => each === get("severity")) ?? null,
    state: state === undefined || state === "CLOSED" ? null : state,
    owner: owner === "ME" || owner === "NONE" || isId(owner) ? owner : null,
    unitId: isId(unit) ? unit : null,
    persona: persona !== undefined && isPersona(persona) ? persona : null,
    isOverdue: get("overdue") === "1",
    isExpiring: get("expiring") === "1",
    isReopened: get("reopened") === "1",
    words: wordsOf(get("q") ?? ""),
    group: gapGroups.find((each) => each === get("group")) ?? null,
    page: get("page"),
  };
}

/** The query of an address, without what goes without saying and without "?". */
export function gapListQuery(address: GapListAddress, change: Partial<GapListAddress> = {}): string {
  const { asOf, unitId, words, isOverdue, isExpiring, isReopened, page, ...plain } = { ...address, ...change };
  const { kind, severity, state, owner, persona, group } = plain;
  const query = new URLSearchParams();
  const set = (name: string, value: string | null | undefined) => value && query.set(name, value);
  set("asOf", asOf);
  set("q", words.join(" "));
  for (const [name, value] of Object.entries({ kind, severity, state, owner, unit: unitId, persona })) set(name, value);
  set("overdue", isOverdue ? "1" : null);
  set("expiring", isExpiring ? "1" : null);
  set("reopened", isReopened ? "1" : null);
  set("group", group);
  set("page", page === "1" ? null : page);
  return query.toString();
}

/** The address with some of it changed; on its first page, unless told otherwise. */
export function gapListHref(address: GapListAddress, change: Partial<GapListAddress> = {}): string {
  const query = gapListQuery(address, { page: undefined, ...change });
  return query === "" ? "/coverage/gaps" : `/coverage/gaps?${query}`;
}

/** The page of one gap, on the day that is looked at. */
export function gapHref(gapId: string, asOf: Day | null): string {
  return `/coverage/gaps/${encodeURIComponent(gapId)}${asOf === null ? "" : `?asOf=${asOf}`}`;
}

export const everyGap: GapFilter = {
  kind: null,
  severity: null,
  state: null,
  owner: null,
  unitId: null,
  persona: null,
  isOverdue: false,
  isExpiring: false,
  isReopened: false,
  words: [],
};

export function isNarrowed(filter: GapFilter): boolean {
  const { words, ...rest } = filter;
  return (
    words.length > 0 ||
    Object.entries(rest).some(([key, value]) => key in everyGap && value !== null && value !== false)
  );
}

/** The id of a gap from a part of a path; null for what cannot be one. */
export function gapIdOf(part: string): string | null {
  try {
    const id = decodeURIComponent(part);
    return /^[\w:-]{1,200}$/.test(id) ? id : null;
  } catch {
    return null;
  }
}
