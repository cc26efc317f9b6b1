import "server-only";
import { cache } from "react";
import type { Granted } from "@/lib/domain/access";
import type { OwnRule } from "@/lib/domain/own-rule";
import { type JudgedGroup, judgeGroups } from "@/lib/domain/title-group";
import { listSuggestionRules } from "./suggestion-rules";
import { listTitleGroups, mostTitleGroups } from "./title-groups";

type Assigner = Granted<"persona:assign">;

/**
 * The admin's rules, and everybody by title and unit with what each source of suggestions says about them. `isWhole` is
 * false in an organisation of so many titles that the rarest are left out.
 */
export type RuleBook = { own: OwnRule[]; groups: JudgedGroup[]; isWhole: boolean };

export function readRuleBook(actor: Assigner, at: Date): Promise<RuleBook> {
  return bookAt(actor, at.getTime());
}

// Parts of a page share it.
const bookAt = cache(async (actor: Assigner, at: number): Promise<RuleBook> => {
  const [own, groups] = await Promise.all([listSuggestionRules(actor), listTitleGroups(actor, new Date(at))]);
  return { own, groups: judgeGroups(groups, own), isWhole: groups.length < mostTitleGroups };
});
