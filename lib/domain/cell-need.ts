import type { Clause } from "./gap";
import { type Severity, severities } from "./gap-kind";
import type { JudgedUnit } from "./judged-unit";
import type { Persona } from "./persona";
import type { Policy, Requirement } from "./policy";

/** A requirement that applies to a cell. */
export type Need = { minimum: number; severity: Severity | null; clause: Clause };

/** What is asked of a cell. */
export type CellNeeds = {
  /** In the order of the policy. */
  needs: Need[];
  /** Whether one more would apply if the unit's spend were known. */
  hangsOnSpend: boolean;
  /** Why the cell is not required, whatever is asked of it; null for none. */
  exemption: string | null;
};

type NeedsOf = (unitId: string, persona: Persona) => CellNeeds;

const nothing: CellNeeds = { needs: [], hangsOnSpend: false, exemption: null };

/** What the policy asks of each cell of the units in force. @param units in tree order */
export function needsByCell(units: readonly JudgedUnit[], { requirements, exemptions }: Policy): NeedsOf {
  const needs: ByCell = new Map();
  for (const requirement of requirements) {
    const { id, persona, minimum, spendFrom, severity } = requirement;
    for (const { unit, clause } of unitsOf(requirement, units)) {
      const cell = needsAt(needs, unit.id, persona);
      if (spendFrom !== null && unit.judgedSpend === null) cell.hangsOnSpend = true;
      else if (spendFrom === null || (unit.judgedSpend ?? 0) >= spendFrom)
        cell.needs.push({ minimum, severity, clause: { requirementId: id, ...clause } });
    }
  }
  for (const { unitId, persona, reason } of exemptions) needsAt(needs, unitId, persona).exemption = reason;
  return (unitId, persona) => needs.get(unitId)?.[persona] ?? nothing;
}

type ByCell = Map<string, Partial<Record<Persona, CellNeeds>>>;

function needsAt(needs: ByCell, unitId: string, persona: Persona): CellNeeds {
  const known = needs.get(unitId) ?? {};
  needs.set(unitId, known);
  known[persona] ??= { needs: [], hangsOnSpend: false, exemption: null };
  return known[persona];
}

type InScope = { unit: JudgedUnit; clause: ClauseOfScope };
type ClauseOfScope = Clause extends infer Each ? (Each extends Clause ? Omit<Each, "requirementId"> : never) : never;

function unitsOf({ scope }: Requirement, units: readonly JudgedUnit[]): InScope[] {
  switch (scope.of) {
    case "ALL_UNITS":
      return units.map((unit) => ({ unit, clause: { of: scope.of } }));
    case "MATERIAL_UNITS":
      return units.filter(({ isMaterial }) => isMaterial).map((unit) => ({ unit, clause: { of: scope.of } }));
    case "TOP_LEVEL_UNITS":
      return units.filter(({ depth }) => depth === 0).map((unit) => ({ unit, clause: { of: scope.of } }));
    case "TAG": {
      const { of, tag } = scope;
      return units.filter(({ tags }) => tags.includes(tag)).map((unit) => ({ unit, clause: { of, tag } }));
    }
    case "UNIT":
    case "SUBTREE": {
      const index = units.findIndex(({ id }) => id === scope.unitId);
      const top = units[index];
      if (!top) return [];
      const { of } = scope;
      const inScope = of === "UNIT" ? [top] : units.slice(index, index + top.below + 1);
      return inScope.map((unit) => ({ unit, clause: { of, unitName: top.name } }));
    }
  }
}

/** The one that says most: of those that so few holders do not meet the worst, else the one of most holders. */
export function decidingNeed(needs: readonly Need[], holders: number, otherwise: Severity): Need | undefined {
  if (needs.length < 2) return needs[0];
  const unmet = needs.filter(({ minimum }) => holders < minimum);
  const [first] = (unmet.length > 0 ? unmet : needs).toSorted(
    (a, b) => (unmet.length > 0 ? rankOf(a, otherwise) - rankOf(b, otherwise) : 0) || b.minimum - a.minimum,
  );
  return first;
}

function rankOf({ severity }: Need, otherwise: Severity): number {
  return severities.indexOf(severity ?? otherwise);
}
