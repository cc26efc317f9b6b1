import "server-only";
import { v7 } from "uuid";
import type { Granted } from "@/lib/domain/access";
import { done, type Refusal, refused } from "@/lib/domain/outcome";
import { describeRule, mostOwnRules, type OwnRule, type RuleStatement, ruleStatement } from "@/lib/domain/own-rule";
import { atTheEnd, type Direction, moved } from "@/lib/domain/position";
import { titleKey } from "@/lib/domain/suggestion-learnt";
import { refuseIfChangedSince } from "./audit";
import { type Changed, change } from "./change";
import { db, type Tx } from "./db";
import { inserted, type Rows, removed, updated } from "./row-change";

type Assigner = Granted<"persona:assign">;
type AboutRule = { ruleId: string; seen?: string | undefined };

const gone = "This rule is not there any more. Load the page again.";

/** The admin's own rules in their order: the first that fits wins. Also for whoever fills a cell, by titles. */
export function listSuggestionRules(_: Assigner | Granted<"coverage:read">): Promise<OwnRule[]> {
  return rulesInOrder(db());
}

/** A further rule, after all others. */
export function addSuggestionRule(actor: Assigner, typed: RuleStatement): Promise<Changed<{ ruleId: string }>> {
  return change(actor, async ({ tx, record }) => {
    const statement = ruleStatement(typed);
    if (!statement.ok) return statement;
    const rules = await rulesInOrder(tx);
    if (rules.length >= mostOwnRules)
      return refused(`There are ${mostOwnRules} rules. Remove one before adding another.`);
    const twin = refuseTwin(rules, statement.value, null);
    if (twin) return twin;
    const row = { id: v7(), ...statement.value, position: atTheEnd(rules) };
    await record({ ...about(row), event: "suggestion-rule.added", changes: [inserted("suggestionRule", row)] });
    return done({ ruleId: row.id });
  });
}

/** Other words or another persona, in the same place of the list. */
export function editSuggestionRule(
  actor: Assigner,
  { ruleId, seen, ...typed }: AboutRule & RuleStatement,
): Promise<Changed<null>> {
  return change(actor, async ({ tx, record }) => {
    const statement = ruleStatement(typed);
    if (!statement.ok) return statement;
    const meanwhile = await refuseIfChangedSince(tx, { subjectId: ruleId, seen, actor });
    if (meanwhile) return meanwhile;
    const rules = await rulesInOrder(tx);
    const row = rules.find(({ id }) => id === ruleId);
    if (!row) return refused(gone);
    const twin = refuseTwin(rules, statement.value, ruleId);
    if (twin) return twin;
    const changes = updated("suggestionRule", row, statement.value);
    await record({ ...about({ ...row, ...statement.value }), event: "suggestion-rule.edited", changes });
    return done(null);
  });
}

/** Changes places with the neighbour above or below. At the end of the list nothing changes. */
export function moveSuggestionRule(
  actor: Assigner,
  { ruleId, direction }: { ruleId: string; direction: Direction },
): Promise<Changed<null>> {
  return change(actor, async ({ tx, record }) => {
    const rows = await rulesInOrder(tx);
    const row = rows.find(({ id }) => id === ruleId);
    if (!row) return refused(gone);
    const changes = moved(rows, ruleId, direction).flatMap((each, position) =>
      updated("suggestionRule", each, { position }),
    );
    await record({ ...about(row), event: "suggestion-rule.moved", changes });
    return done(null);
  });
}

/** Switches a rule off. What was assigned by it stays. */
export function removeSuggestionRule(actor: Assigner, { ruleId, seen }: AboutRule): Promise<Changed<null>> {
  return change(actor, async ({ tx, record }) => {
    const meanwhile = await refuseIfChangedSince(tx, { subjectId: ruleId, seen, actor });
    if (meanwhile) return meanwhile;
    const row = await tx.suggestionRule.findUnique({ where: { id: ruleId } });
    if (!row) return refused(gone);
    await record({ ...about(row), event: "suggestion-rule.removed", changes: [removed("suggestionRule", row)] });
    return done(null);
  });
}

function rulesInOrder(tx: Tx): Promise<Rows["suggestionRule"][]> {
  return tx.suggestionRule.findMany({ orderBy: [{ position: "asc" }, { id: "asc" }] });
}

function about(row: Rows["suggestionRule"]) {
  return { subject: "suggestion rule" as const, subjectId: row.id, title: describeRule(row) };
}

/** The second of two rules for the same words would never win. */
function refuseTwin(rules: readonly OwnRule[], { words }: RuleStatement, except: string | null): Refusal | null {
  const key = titleKey(words);
  const at = rules.findIndex((rule) => rule.id !== except && titleKey(rule.words) === key);
  return at < 0 ? null : refused(`Rule ${at + 1} looks for the same words already. Edit that one.`, "words");
}
