import type { z } from "zod";

const lists: Record<string, string> = {
  requirements: "Rule",
  exemptions: "Exception",
  providerExemptions: "Exception for a provider",
};

const fields: Record<string, string> = {
  unitId: "unit",
  providerId: "provider",
  of: "which units",
  spendFrom: "spend from",
};

/** "Rule 2, minimum", "stale, days": where in a policy something is. */
export function pathInWords(path: readonly (string | number)[]): string {
  const [list, index] = path;
  const name = typeof list === "string" ? lists[list] : undefined;
  if (name === undefined || typeof index !== "number") return path.map(partInWords).join(", ");
  return [`${name} ${index + 1}`, ...path.slice(2).map(partInWords)].join(", ");
}

function partInWords(part: string | number): string {
  return typeof part === "number" ? String(part + 1) : (fields[part] ?? part);
}

const kinds: Record<string, string> = {
  number: "a number",
  int: "a whole number",
  string: "a text",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
};

/** What a schema says of a value, in plain words. */
export function issueInWords(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? "This is missing."
        : `This must be ${kinds[issue.expected] ?? issue.expected}.`;
    case "invalid_value":
      return `This must be one of ${issue.values.map(String).join(", ")}.`;
    case "too_small":
      return issue.origin === "string"
        ? issue.message
        : `This must be ${issue.inclusive ? "at least" : "above"} ${issue.minimum}.`;
    case "too_big":
      return issue.origin === "string"
        ? `This has more than ${issue.maximum} characters.`
        : issue.origin === "array"
          ? `There are more than ${issue.maximum} of these.`
          : `This must be at most ${issue.maximum}.`;
    case "unrecognized_keys":
      return `Nothing here is called ${issue.keys.map((key) => `“${key}”`).join(", ")}.`;
    case "invalid_format":
      return issue.format === "uuid" ? "Units are given by their code, providers by their name." : issue.message;
    case "invalid_union":
      return "This says nothing that a rule can speak of.";
    default:
      return issue.message;
  }
}
