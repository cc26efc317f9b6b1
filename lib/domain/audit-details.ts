import { accessRoleNames } from "./access";
import { fieldName, inOrder, isHiddenField, rowName } from "./audit-fields";
import { answererNames } from "./campaign";
import { campaignAnswerNames } from "./campaign-answer";
import { taskOutcomeNames } from "./campaign-task";
import { capabilityOriginNames, capabilityRoleNames, capabilityRoles } from "./capability";
import { dayOf, startOfDay } from "./day";
import { instantText, shortDayText } from "./day-text";
import { rhythmNames } from "./interaction";
import { personKindNames } from "./person";
import { financeFunctionNames, personaNames } from "./persona";
import { planStateNames } from "./plan-statement";
import { planStepSchema } from "./plan-step";
import { planStepText } from "./plan-step-text";
import { defaultPolicy, policySchema } from "./policy";
import { policyChanges } from "./policy-changes";
import { providerSideNames } from "./provider";
import { seatNames } from "./seat";
import { spendSideNames } from "./spend-owner";
import { diagramNodeNames } from "./structure";
import { structureDetailNames } from "./structure-detail";
import { webhookEventNames } from "./webhook";

type Value = string | number | boolean | null | Value[] | { [key: string]: Value };
type Row = { [field: string]: Value };

/** A row as it was and as it became; null where there was none, or is none any more. */
export type WrittenRow = { table: string; before: Row | null; after: Row | null };

export type DetailWords = {
  /** Names of people, units, providers and users by their ids. */
  names: ReadonlyMap<string, string>;
  timeZone: string;
  /** Of amounts, as an ISO 4217 code. */
  currency: string;
};

export type RowDetail = {
  name: string;
  change: "added" | "changed" | "removed";
  fields: { name: string; before: string | null; after: string | null }[];
};

/** What happened to one row, field by field, in words. */
export function rowDetail({ table, before, after }: WrittenRow, words: DetailWords): RowDetail {
  const fields = inOrder(Object.keys({ ...before, ...after }).filter((field) => !isHiddenField(field)));
  const told = (row: Row | null, field: string) => (row === null ? null : valueText(field, row[field] ?? null, words));
  return {
    name: rowName(table),
    change: before === null ? "added" : after === null ? "removed" : "changed",
    fields: fields.map((field) => ({
      name: fieldName(table, field),
      before: told(before, field),
      after: told(after, field),
    })),
  };
}

/** Ids that the fields of rows refer to, also those within a policy. */
export function idsIn(rows: readonly WrittenRow[]): string[] {
  const values = rows.flatMap(({ before, after }) => [...Object.values(before ?? {}), ...Object.values(after ?? {})]);
  return [...new Set(values.flatMap(textsIn).filter((value) => uuid.test(value)))];
}

function textsIn(value: Value): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Words for what is chosen from a list, by the field that it is chosen for. */
const choices: Record<string, Record<string, string>> = {
  answer: campaignAnswerNames,
  answerer: answererNames,
  detail: structureDetailNames,
  events: webhookEventNames,
  functions: financeFunctionNames,
  kind: { ...personKindNames, ...seatNames },
  newFunctions: financeFunctionNames,
  newPersona: personaNames,
  origin: capabilityOriginNames,
  outcome: taskOutcomeNames,
  persona: personaNames,
  rhythm: rhythmNames,
  role: accessRoleNames,
  seat: seatNames,
  side: { ...providerSideNames, ...spendSideNames },
  source: {
    ...diagramNodeNames,
    MANUAL: "entered by hand",
    IMPORT: "from an import",
    SUGGESTION: "from a suggestion",
    ASSIGNED: "by being assigned",
    CONFIRMED: "by a look at it",
    CAMPAIGN: "by an answer to a campaign",
  },
  state: planStateNames,
  target: diagramNodeNames,
  way: { LINK: "by their link", SIGNED_IN: "signed in" },
};

function valueText(field: string, value: Value, words: DetailWords): string {
  if (value === null || value === "") return field === "until" ? "open" : "nothing";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.map((each) => valueText(field, each, words)).join(", ") || "nothing";
  if (typeof value === "object") return objectText(field, value, words);
  if (typeof value === "number") return field === "share" ? `${value} %` : String(value);
  return textValue(field, value, words);
}

function objectText(field: string, value: Row, words: DetailWords): string {
  switch (field) {
    case "policy":
      return policyText(value, words);
    case "step": {
      const step = planStepSchema.safeParse(value);
      return step.success ? planStepText(step.data, (id) => nameIn(words, id)) : JSON.stringify(value);
    }
    case "duties":
    case "raci":
      return roleTexts(value) || "nothing";
    default:
      return JSON.stringify(value);
  }
}

/** What each role does, or which letter it has, in the order of the columns. */
function roleTexts(said: Row): string {
  const roles = capabilityRoles.filter((role) => role in said);
  return roles.map((role) => `${capabilityRoleNames[role]}: ${said[role]}`).join("; ");
}

/** What a policy says beyond the usual one. */
function policyText(value: Value, words: DetailWords): string {
  const policy = policySchema.safeParse(value);
  if (!policy.success) return JSON.stringify(value);
  const name = (id: string) => nameIn(words, id);
  const changes = policyChanges(defaultPolicy, policy.data, {
    currency: words.currency,
    unitName: name,
    providerName: name,
  });
  const sentences = changes.map(({ before, after }) => after ?? `Without: ${before}`);
  return sentences.length === 0 ? "the usual one" : sentences.join(" ");
}

function nameIn({ names }: DetailWords, id: string): string {
  return names.get(id) ?? "no longer in the register";
}

function textValue(field: string, value: string, words: DetailWords): string {
  if (uuid.test(value)) return nameIn(words, value);
  if (!instant.test(value)) return choices[field]?.[value] ?? value;
  const at = new Date(value);
  const { timeZone } = words;
  if (field === "month") return value.slice(0, 7);
  if (field === "due" || field === "plannedOn") return shortDayText(value.slice(0, 10));
  if (at.getTime() === 0) return "the beginning";
  const day = dayOf(at, timeZone);
  return startOfDay(day, timeZone).getTime() === at.getTime() ? shortDayText(day) : instantText(at, timeZone);
}
