import "server-only";
import { v7 } from "uuid";
import type { Granted } from "@/lib/domain/access";
import { done, type Outcome, refused } from "@/lib/domain/outcome";
import { type RuleStatement, ruleStatement } from "@/lib/domain/own-rule";
import { type RuleEffect, ruleEffect, withoutRule, withRule } from "@/lib/domain/rule-effect";
import { listSuggestionRules } from "./suggestion-rules";
import { listTitleGroups } from "./title-groups";

type Assigner = Granted<"persona:assign">;

/** What saving a rule would change now: a new one, or other words for the one with the id. Nothing is written. */
export async function readRuleEffect(
  actor: Assigner,
  { ruleId, ...typed }: RuleStatement & { ruleId: string | null },
): Promise<Outcome<RuleEffect>> {
  const statement = ruleStatement(typed);
  if (!statement.ok) return statement;
  const [own, groups] = await rulesAndGroups(actor);
  const rule = { ...statement.value, id: ruleId ?? v7() };
  return done(ruleEffect(groups, { own, next: withRule(own, rule), rule }));
}

/** What removing a rule would change now. */
export async function readRemovalEffect(actor: Assigner, ruleId: string): Promise<Outcome<RuleEffect>> {
  const [own, groups] = await rulesAndGroups(actor);
  const rule = own.find(({ id }) => id === ruleId);
  if (!rule) return refused("This rule is not there any more. Load the page again.");
  return done(ruleEffect(groups, { own, next: withoutRule(own, ruleId), rule }));
}

function rulesAndGroups(actor: Assigner) {
  return Promise.all([listSuggestionRules(actor), listTitleGroups(actor, new Date())]);
}
