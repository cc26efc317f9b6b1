import type { z } from "zod";
import { done, type Outcome, type Problem, refused } from "./outcome";
import { type Policy, policySchema } from "./policy";
import { issueInWords, pathInWords } from "./policy-file-words";

const format = "muster-coverage-policy";

/** Units go by their code and providers by their name, so that a policy can move to another installation. */
export type PolicyFileNames = {
  currency: string;
  unitCode: (unitId: string) => string;
  providerName: (providerId: string) => string;
};

/** A policy as JSON, to be kept or taken elsewhere. */
export function writePolicyFile(policy: Policy, { currency, unitCode, providerName }: PolicyFileNames): string {
  const { requirements, exemptions, providerExemptions, ...rest } = policy;
  const file = {
    format,
    currency,
    requirements: requirements.map(({ scope, ...each }) => ({
      ...each,
      scope: "unitId" in scope ? { of: scope.of, unit: unitCode(scope.unitId) } : scope,
    })),
    exemptions: exemptions.map(({ unitId, ...each }) => ({ unit: unitCode(unitId), ...each })),
    providerExemptions: providerExemptions.map(({ providerId, ...each }) => ({
      provider: providerName(providerId),
      ...each,
    })),
    ...rest,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

export type PolicyFileIds = {
  currency: string;
  unitId: (code: string) => string | undefined;
  providerId: (name: string) => string | undefined;
};

/** `note` is what to know of the file although it can be read; null for nothing. */
export type ReadPolicy = { policy: Policy; note: string | null };

/** Reads what `writePolicyFile` wrote, or somebody by hand. Each problem says where in the file it is. */
export function readPolicyFile(text: string, ids: PolicyFileIds): Outcome<ReadPolicy> {
  const file = parsed(text);
  if (!file.ok) return file;
  const { format: said, currency, ...content } = file.value;
  if (said !== format) return refused(`This is no coverage policy: its “format” is not “${format}”.`);
  const problems: Problem[] = [];
  const requirements = eachOf(content.requirements, (each, index) => {
    const scope = named(each.scope, "unit", ids.unitId, ["requirements", index, "scope"], problems);
    return { id: `imported-${index + 1}`, ...each, scope };
  });
  const exemptions = eachOf(content.exemptions, (each, index) =>
    named(each, "unit", ids.unitId, ["exemptions", index], problems),
  );
  const providerExemptions = eachOf(content.providerExemptions, (each, index) =>
    named(each, "provider", ids.providerId, ["providerExemptions", index], problems),
  );
  const given = Object.entries({ ...content, requirements, exemptions, providerExemptions });
  const policy = policySchema.safeParse(Object.fromEntries(given.filter(([, value]) => value !== undefined)), {
    reportInput: true,
  });
  if (!policy.success) problems.push(...policy.error.issues.flatMap((issue) => problemOf(issue, problems)));
  if (problems.length > 0 || !policy.success) return { ok: false, problems };
  const isForeign = typeof currency === "string" && currency !== ids.currency;
  const note = isForeign
    ? `The amounts of the file are in ${currency}. They are taken as they are, in ${ids.currency}.`
    : null;
  return done({ policy: policy.data, note });
}

type Fields = { [name: string]: unknown };

function parsed(text: string): Outcome<Fields> {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return isFields(value) ? done(value) : refused("This is no coverage policy: it is not an object.");
  } catch (error) {
    const place = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined;
    const line = place === undefined ? "" : `, from line ${text.slice(0, Number(place)).split("\n").length} on`;
    return refused(`This is not JSON${line}.`);
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What is not a list of objects stays as it is: the schema refuses it. */
function eachOf(list: unknown, change: (each: Fields, index: number) => unknown): unknown {
  return Array.isArray(list) ? list.map((each, index) => (isFields(each) ? change(each, index) : each)) : list;
}

/** With the id of what is called by its code or name; one that nobody has is a problem at its place. */
function named(
  value: unknown,
  field: "unit" | "provider",
  idOf: (name: string) => string | undefined,
  path: readonly (string | number)[],
  problems: Problem[],
): unknown {
  if (!isFields(value) || !(field in value)) return value;
  const { [field]: name, ...rest } = value;
  const id = typeof name === "string" ? idOf(name) : undefined;
  if (id !== undefined) return { ...rest, [`${field}Id`]: id };
  const what = field === "unit" ? "unit has the code" : "provider is called";
  problems.push({ field: pathInWords([...path, field]), message: `No ${what} “${String(name).slice(0, 100)}”.` });
  // Of the right form and like no other, so that the schema finds nothing else wrong with it.
  return { ...rest, [`${field}Id`]: `00000000-0000-4000-8000-${String(problems.length).padStart(12, "0")}` };
}

function problemOf(issue: z.core.$ZodIssue, known: readonly Problem[]): Problem[] {
  const path = issue.path.map((part) => (typeof part === "symbol" ? "" : part));
  if (path.length === 0) return [{ message: issueInWords(issue) }];
  const field = pathInWords(path);
  return known.some((problem) => problem.field === field) ? [] : [{ field, message: issueInWords(issue) }];
}
