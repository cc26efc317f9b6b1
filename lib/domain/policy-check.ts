import { type Severity, severities } from "./gap-kind";
import type { Exemption, Policy, Requirement } from "./policy";
import { isSameScope, type RuleReach, reachesAllOf } from "./policy-reach";

/** Something about a rule that whoever wrote it should know: it is said beside each of the rules that it concerns. */
export type Remark = {
  kind: "SWALLOWED" | "CONTRADICTS" | "NOTHING";
  /** See `requirementKey` and `exemptionKey`. */
  rule: string;
  message: string;
};

export const requirementKey = ({ id }: Pick<Requirement, "id">) => `requirement ${id}`;
export const exemptionKey = ({ unitId, persona }: Pick<Exemption, "unitId" | "persona">) =>
  `exemption ${unitId} ${persona}`;

/**
 * Rules that contradict each other, that another swallows, or that apply to nothing. Rules are called by their number
 * in the list. Units and tags are those of the day of `reach`; what units spend makes no difference.
 */
export function checkPolicy(policy: Policy, reach: RuleReach): Remark[] {
  const { requirements, exemptions } = policy;
  return [
    ...requirements.flatMap((one) => appliesToNothing(one, { policy, reach })),
    ...requirements.flatMap((one, at) =>
      requirements
        .slice(at + 1)
        .flatMap((other, step) =>
          remarksOnPair({ rule: one, number: at + 1 }, { rule: other, number: at + step + 2 }, { policy, reach }),
        ),
    ),
    ...exemptions.flatMap((exemption, at) => remarksOnExemption(exemption, at, { policy, reach })),
  ];
}

type Context = { policy: Policy; reach: RuleReach };
type Numbered = { rule: Requirement; number: number };

/**
 * Whether a rule could be removed and nothing would be judged otherwise: wherever it applies, another asks for at least
 * as many of the same persona, and for a gap as severe.
 */
export function swallows(one: Requirement, other: Requirement, context: Context): boolean {
  return (
    one.persona === other.persona &&
    one.minimum >= other.minimum &&
    isAtLeastAsSevere(one.severity, other.severity) &&
    reachesAllOf(one, other, context)
  );
}

/** Null is what follows from the kind of gap and the spend: high at least, critical at most. */
function isAtLeastAsSevere(one: Severity | null, other: Severity | null): boolean {
  const rank = (severity: Severity) => severities.indexOf(severity);
  return one === other || rank(one ?? "HIGH") <= rank(other ?? "CRITICAL");
}

function remarksOnPair(a: Numbered, b: Numbered, context: Context): Remark[] {
  if (a.rule.persona !== b.rule.persona) return [];
  const isSame = isSameScope(a.rule.scope, b.rule.scope) && a.rule.spendFrom === b.rule.spendFrom;
  if (isSame && (a.rule.minimum !== b.rule.minimum || a.rule.severity !== b.rule.severity)) return disagreement(a, b);
  if (swallows(a.rule, b.rule, context)) return swallowed(a, b);
  if (swallows(b.rule, a.rule, context)) return swallowed(b, a);
  return [];
}

function disagreement(a: Numbered, b: Numbered): Remark[] {
  const most = Math.max(a.rule.minimum, b.rule.minimum);
  const what =
    a.rule.minimum === b.rule.minimum
      ? "with another severity; the worse one holds"
      : `with another number; both hold, and so ${most} are needed`;
  return [
    { kind: "CONTRADICTS", rule: requirementKey(a.rule), message: `Rule ${b.number} says the same ${what}.` },
    { kind: "CONTRADICTS", rule: requirementKey(b.rule), message: `Rule ${a.number} says the same ${what}.` },
  ];
}

function swallowed(by: Numbered, what: Numbered): Remark[] {
  return [
    {
      kind: "SWALLOWED",
      rule: requirementKey(what.rule),
      message: `Changes nothing: wherever it applies, rule ${by.number} asks for at least as much.`,
    },
    {
      kind: "SWALLOWED",
      rule: requirementKey(by.rule),
      message: `Asks for at least as much as rule ${what.number}, which therefore changes nothing.`,
    },
  ];
}

function appliesToNothing(requirement: Requirement, { policy, reach }: Context): Remark[] {
  const rule = requirementKey(requirement);
  const { scope, persona } = requirement;
  const units = reach.unitsOf(scope);
  if (units === null) return [];
  const nothing = (message: string): Remark[] => [{ kind: "NOTHING", rule, message }];
  if (units.size === 0) {
    if (scope.of === "TAG") return nothing("Applies to nothing: no unit has this tag today.");
    if (scope.of === "UNIT" || scope.of === "SUBTREE")
      return nothing("Applies to nothing: this unit is not in the organisation today.");
    return nothing("Applies to nothing: there are no units today.");
  }
  const isExempt = (unitId: string) =>
    policy.exemptions.some((exemption) => exemption.unitId === unitId && exemption.persona === persona);
  return [...units].every(isExempt) && units.size > 1
    ? nothing("Applies to nothing: each of its cells is not required, see below.")
    : [];
}

function remarksOnExemption(exemption: Exemption, at: number, { policy, reach }: Context): Remark[] {
  const rule = exemptionKey(exemption);
  const { unitId, persona } = exemption;
  if (!reach.has(unitId))
    return [{ kind: "NOTHING", rule, message: "Applies to nothing: this unit is not in the organisation today." }];
  const named = policy.requirements
    .map((each, index) => ({ rule: each, number: index + 1 }))
    .filter(
      ({ rule: { scope, ...each } }) => each.persona === persona && scope.of === "UNIT" && scope.unitId === unitId,
    );
  const over = named.flatMap((each): Remark[] => [
    { kind: "CONTRADICTS", rule, message: `Overrides rule ${each.number}, which names this very cell.` },
    {
      kind: "CONTRADICTS",
      rule: requirementKey(each.rule),
      message: `Has no effect: exception ${at + 1} says that this very cell is not required.`,
    },
  ]);
  const isAsked = policy.requirements.some(
    (each) => each.persona === persona && (reach.unitsOf(each.scope)?.has(unitId) ?? true),
  );
  if (!isAsked) return [{ kind: "NOTHING", rule, message: "Changes nothing: no rule asks for this cell today." }];
  return over;
}
