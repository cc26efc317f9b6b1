import type { FinanceFunction, Persona } from "./persona";
import type { ProviderSide } from "./provider";
import type { SeatKind } from "./seat";

/** Where a person is at an instant: not employed, employed elsewhere than in the units that are compared, or in them. */
export type Standing = "OUT" | "ELSEWHERE" | "IN";

type Named = { id: string; name: string };

/** A person at one of the two instants. Whoever is not employed has nothing. */
export type PersonThen = {
  standing: Standing;
  unit: Named | null;
  manager: Named | null;
  title: string;
  assignment: { persona: Persona; functions: FinanceFunction[]; share: number } | null;
  seats: readonly SeatKind[];
  covers: readonly { unit: Named; persona: Persona; isDeputy: boolean }[];
  providers: readonly { provider: Named; side: ProviderSide }[];
};

/** What can differ about somebody who is there at both instants. */
export const comparedFields = ["persona", "terms", "unit", "manager", "title", "seats", "covers", "providers"] as const;
export type ComparedField = (typeof comparedFields)[number];

/** How a person differs, without who they are: the few shapes of a hundred thousand people can be counted apart. */
export type ChangeShape = {
  before: Standing;
  after: Standing;
  /** In the units that are compared. */
  personaBefore: Persona | null;
  personaAfter: Persona | null;
  /** Empty unless employed at both instants. */
  fields: readonly ComparedField[];
};

export const changeKinds = [
  "JOINED",
  "LEFT",
  "REASSIGNED",
  "ASSIGNED",
  "UNASSIGNED",
  "MOVED",
  "MANAGER",
  "TITLE",
  "TERMS",
  "SEATS",
  "COVERS",
  "PROVIDERS",
] as const;
export type ChangeKind = (typeof changeKinds)[number];

export const changeKindNames: Record<ChangeKind, string> = {
  JOINED: "Joined",
  LEFT: "Left",
  REASSIGNED: "Reassigned",
  ASSIGNED: "Given a persona",
  UNASSIGNED: "Persona ended",
  MOVED: "Moved to another unit",
  MANAGER: "Given another manager",
  TITLE: "Given another title",
  TERMS: "Function or time share changed",
  SEATS: "CCoE seats changed",
  COVERS: "Covers changed",
  PROVIDERS: "Providers changed",
};

const byField = {
  unit: "MOVED",
  manager: "MANAGER",
  title: "TITLE",
  terms: "TERMS",
  seats: "SEATS",
  covers: "COVERS",
  providers: "PROVIDERS",
} as const satisfies Partial<Record<ComparedField, ChangeKind>>;
const fieldOrder = ["unit", "manager", "title", "terms", "seats", "covers", "providers"] as const;

/**
 * The one group in which a person who differs is listed; null for who does not. Only the two instants count: who left
 * and came back in between has not moved, who was away before the first and is back by the second has joined.
 */
export function kindOf({ before, after, personaBefore, personaAfter, fields }: ChangeShape): ChangeKind | null {
  if (before !== "IN" && after !== "IN") return null;
  if (before === "OUT") return "JOINED";
  if (after === "OUT") return "LEFT";
  if (before !== after) return "MOVED";
  if (personaBefore !== personaAfter) {
    if (personaBefore === null) return "ASSIGNED";
    return personaAfter === null ? "UNASSIGNED" : "REASSIGNED";
  }
  const field = fieldOrder.find((each) => fields.includes(each));
  return field ? byField[field] : null;
}

/** Which of the fields differ between two instants of a person. */
export function fieldsChanged(before: PersonThen, after: PersonThen): ComparedField[] {
  if (before.standing === "OUT" || after.standing === "OUT") return [];
  const [was, is] = [keysOf(before), keysOf(after)];
  // Another persona has other terms by its nature.
  const isSamePersona = was.persona === is.persona;
  return comparedFields.filter((field) => was[field] !== is[field] && (field !== "terms" || isSamePersona));
}

export function shapeOf(before: PersonThen, after: PersonThen): ChangeShape {
  const personaOf = ({ standing, assignment }: PersonThen) =>
    standing === "IN" ? (assignment?.persona ?? null) : null;
  return {
    before: before.standing,
    after: after.standing,
    personaBefore: personaOf(before),
    personaAfter: personaOf(after),
    fields: fieldsChanged(before, after),
  };
}

function keysOf({
  unit,
  manager,
  title,
  assignment,
  seats,
  covers,
  providers,
}: PersonThen): Record<ComparedField, string> {
  return {
    persona: assignment?.persona ?? "",
    terms: assignment ? `${[...assignment.functions].sort()} ${assignment.share}` : "",
    unit: unit?.id ?? "",
    manager: manager?.id ?? "",
    title,
    seats: [...seats].sort().join(),
    covers: covers
      .map((each) => `${each.unit.id} ${each.persona} ${each.isDeputy}`)
      .sort()
      .join(),
    providers: providers
      .map((each) => `${each.provider.id} ${each.side}`)
      .sort()
      .join(),
  };
}
