import { readRoute } from "@/lib/auth/read-route";
import { readRemovalEffect, readRuleEffect } from "@/lib/data/rule-effect";
import { isId } from "@/lib/domain/directory";
import type { Outcome } from "@/lib/domain/outcome";
import { isRuleChoice, statementOf } from "@/lib/domain/rule-choice";
import type { RuleEffect } from "@/lib/domain/rule-effect";

/**
 * What a rule would change if it were saved: `words`, `suggests`, and `rule` for one that is being edited. With `rule`
 * alone, if it were removed.
 */
export const GET = readRoute("persona:assign", async (actor, parameters) => {
  const [words, suggests, rule] = ["words", "suggests", "rule"].map((name) => parameters.get(name) ?? undefined);
  const ruleId = isId(rule) ? rule : null;
  if (words !== undefined && isRuleChoice(suggests))
    return answer(await readRuleEffect(actor, { ...statementOf(words, suggests), ruleId }));
  if (words === undefined && ruleId !== null) return answer(await readRemovalEffect(actor, ruleId));
  return Response.json({ message: "Say which rule." }, { status: 400 });
});

function answer(effect: Outcome<RuleEffect>): Response {
  if (effect.ok) return Response.json(effect.value);
  return Response.json({ message: effect.problems[0]?.message }, { status: 422 });
}
