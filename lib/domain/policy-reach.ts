import type { Policy } from "./policy";
import type { RequirementScope } from "./requirement-scope";

/** As much of a unit in force as tells which rules reach it. */
export type RuleUnit = {
  id: string;
  /** Null for a top-level unit. */
  parentId: string | null;
  tags: readonly string[];
};

/** Which units rules speak of, in the tree of one day. */
export class RuleReach {
  readonly #units: readonly RuleUnit[];
  readonly #byId: ReadonlyMap<string, RuleUnit>;
  readonly #known = new Map<string, ReadonlySet<string> | null>();

  constructor(units: readonly RuleUnit[]) {
    this.#units = units;
    this.#byId = new Map(units.map((unit) => [unit.id, unit]));
  }

  has(unitId: string): boolean {
    return this.#byId.has(unitId);
  }

  /** The ids of the units that a scope names; null where that hangs on what they spend. */
  unitsOf(scope: RequirementScope): ReadonlySet<string> | null {
    const key = scopeKey(scope);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const named = () => new Set(this.#units.filter((unit) => this.#isIn(unit, scope)).map(({ id }) => id));
    const units = scope.of === "MATERIAL_UNITS" ? null : named();
    this.#known.set(key, units);
    return units;
  }

  #isIn(unit: RuleUnit, scope: RequirementScope): boolean {
    switch (scope.of) {
      case "MATERIAL_UNITS":
      case "ALL_UNITS":
        return true;
      case "TOP_LEVEL_UNITS":
        return unit.parentId === null;
      case "UNIT":
        return unit.id === scope.unitId;
      case "SUBTREE":
        return this.#isWithin(unit.id, scope.unitId);
      case "TAG":
        return unit.tags.includes(scope.tag);
    }
  }

  #isWithin(unitId: string, top: string): boolean {
    // Bounded by the number of units, should the tree hold a loop.
    let at: string | null = unitId;
    for (let steps = 0; at !== null && steps <= this.#units.length; steps += 1) {
      if (at === top) return true;
      at = this.#byId.get(at)?.parentId ?? null;
    }
    return false;
  }
}

type Reaching = { scope: RequirementScope; spendFrom: number | null };

/**
 * Whether one rule reaches every unit that another reaches, whatever the units spend. What hangs on the tree and the tags
 * is as of the day of the reach.
 */
export function reachesAllOf(
  one: Reaching,
  other: Reaching,
  { reach, policy }: { reach: RuleReach; policy: Policy },
): boolean {
  return (
    startsNoLater(one.spendFrom, other.spendFrom) &&
    (isSameScope(one.scope, other.scope) || includes(one.scope, other, { reach, policy }))
  );
}

export function isSameScope(a: RequirementScope, b: RequirementScope): boolean {
  return scopeKey(a) === scopeKey(b);
}

/** The same for scopes that say the same. */
export function scopeKey(scope: RequirementScope): string {
  switch (scope.of) {
    case "UNIT":
    case "SUBTREE":
      return `${scope.of} ${scope.unitId}`;
    case "TAG":
      return `TAG ${scope.tag}`;
    default:
      return scope.of;
  }
}

/** A rule without a threshold asks always, one with a threshold cannot be judged while the spend is not known. */
function startsNoLater(one: number | null, other: number | null): boolean {
  return one === null || (other !== null && one <= other);
}

function includes(
  scope: RequirementScope,
  other: Reaching,
  { reach, policy }: { reach: RuleReach; policy: Policy },
): boolean {
  if (scope.of === "ALL_UNITS") return true;
  // What spends as much as that is material, and so is what nobody knows the spend of.
  if (scope.of === "MATERIAL_UNITS") return other.spendFrom !== null && other.spendFrom >= policy.material.spend;
  if (scope.of === "TAG" && other.scope.of === "TAG") return false;
  const [wide, narrow] = [reach.unitsOf(scope), reach.unitsOf(other.scope)];
  if (wide === null || narrow === null || narrow.size === 0) return false;
  return [...narrow].every((id) => wide.has(id));
}
