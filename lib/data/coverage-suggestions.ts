import "server-only";
import type { PersonFact, SuggestionFact } from "@/lib/domain/coverage-facts";
import { holdsAt } from "@/lib/domain/interval";
import type { OwnRule } from "@/lib/domain/own-rule";
import { suggesterWith } from "@/lib/domain/suggester";
import { type DecidedTitle, learnFrom } from "@/lib/domain/suggestion-learnt";
import type { Read } from "./snapshot";
import { decidedTitlesSql } from "./suggestions";

/**
 * What is suggested for the titles of people whose assignment nobody has confirmed in their post, one for each title. What was
 * decided about titles is as of the instant; the admin's own rules have no dates, and speak for every day.
 */
export async function readSuggestions(read: Read, people: readonly PersonFact[], at: Date): Promise<SuggestionFact[]> {
  const titles = new Set(people.flatMap((person) => unconfirmedTitle(person, at)));
  if (titles.size === 0) return [];
  const own = await read<OwnRule>(
    `SELECT id, words, persona, functions::text[] AS functions FROM suggestion_rules ORDER BY position, id`,
  );
  const suggest = suggesterWith({ own, learnt: learnFrom(await read<DecidedTitle>(decidedTitlesSql, [at])) });
  return [...titles].map((title) => {
    const suggestion = suggest({ title });
    if (suggestion.persona === null) return { title, suggestion: null };
    const { persona, confidence, reason } = suggestion;
    return { title, suggestion: { persona, confidence, reason } };
  });
}

function unconfirmedTitle({ posts, assignments }: PersonFact, at: Date): string[] {
  const post = posts.find((each) => holdsAt(each, at));
  const assignment = assignments.find((each) => holdsAt(each, at));
  if (!post || !assignment || post.title === "") return [];
  return assignment.confirmations.some((each) => each >= post.from && each <= at) ? [] : [post.title];
}
