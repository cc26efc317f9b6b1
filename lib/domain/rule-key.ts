import { type BuiltInRule, builtInRules, type DecidedBy } from "./suggestion-rule";

/** A rule in one text, for addresses and sums: "built-in:developer". */
export function ruleKey(by: DecidedBy): string {
  switch (by.kind) {
    case "own":
      return `own:${by.ruleId}`;
    case "learnt":
      return `learnt:${by.titleKey}`;
    case "built-in":
      return `built-in:${by.rule}`;
  }
}

export function ruleOfKey(key: string): DecidedBy | null {
  const [kind, ...rest] = key.split(":");
  const name = rest.join(":");
  if (kind === "own") return { kind, ruleId: name };
  if (kind === "learnt") return { kind, titleKey: name };
  return kind === "built-in" && isBuiltInRule(name) ? { kind, rule: name } : null;
}

function isBuiltInRule(name: string): name is BuiltInRule {
  return Object.hasOwn(builtInRules, name);
}
