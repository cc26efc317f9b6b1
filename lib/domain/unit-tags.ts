import { done, type Outcome, type Problem, refused } from "./outcome";
import { unitTagSchema } from "./requirement-scope";

export const mostTags = 20;
const longestTag = 40;

/**
 * Words that group units across the tree, such as "edge" or "customer-facing": requirements of the policy find them by
 * these. What was typed, as it is kept: compatible forms and capitals made one, hyphens between the words, each once.
 */
export function unitTags(typed: readonly string[]): Outcome<string[]> {
  const tags = new Set<string>();
  const problems: Problem[] = [];
  for (const text of typed) {
    const tag = normalised(text);
    const parsed = unitTagSchema.safeParse(tag);
    if (parsed.success) tags.add(parsed.data);
    else if (tag !== "") problems.push({ field: "tags", message: whatIsWrong(tag) });
  }
  if (problems.length > 0) return { ok: false, problems };
  if (tags.size > mostTags) return refused(`A unit has at most ${mostTags} tags.`, "tags");
  return done([...tags].sort());
}

function whatIsWrong(tag: string): string {
  return tag.length > longestTag
    ? `A tag has at most ${longestTag} characters.`
    : `“${tag}” is no tag: a tag is letters and digits, joined by hyphens.`;
}

function normalised(text: string): string {
  const words = text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFC")
    .split(/[\s_#-]+/);
  return words.filter((word) => word !== "").join("-");
}
