import { done, type Outcome } from "./outcome";
import { type Policy, policySchema } from "./policy";
import { issueInWords, pathInWords } from "./policy-file-words";

/** A policy as somebody has put it together, or what is wrong with it and where. */
export function policyDraft(given: unknown): Outcome<Policy> {
  const parsed = policySchema.safeParse(given, { reportInput: true });
  if (parsed.success) return done(parsed.data);
  return {
    ok: false,
    problems: parsed.error.issues.map((issue) => {
      const where = pathInWords(issue.path.map((part) => (typeof part === "symbol" ? "" : part)));
      return { message: where === "" ? issueInWords(issue) : `${where}: ${issueInWords(issue)}` };
    }),
  };
}
