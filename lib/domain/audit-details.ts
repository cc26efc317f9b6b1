import { accessRoleNames } from "./access";
import { fieldName, inOrder, isHiddenField, rowName } from "./audit-fields";
import { dayOf, startOfDay } from "./day";
import { instantText, shortDayText } from "./day-text";
import { rhythmNames } from "./interaction";
import { personKindNames } from "./person";
import { financeFunctionNames, personaNames } from "./persona";
import { planStateNames } from "./plan-statement";
import { defaultPolicy, policySchema } from "./policy";
import { policyChanges } from "./policy-changes";
import { seatNames } from "./seat";
import { diagramNodeNames } from "./structure";

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

const choices: Record<string, string> = {
  ...personaNames,
  ...seatNames,
  ...personKindNames,
  CCOE: diagramNodeNames.CCOE,
  PROVIDERS: diagramNodeNames.PROVIDERS,
  ...accessRoleNames,
  ...rhythmNames,
  ...planStateNames,
  MANUAL: "entered by hand",
  IMPORT: "from an import",
  SUGGESTION: "from a suggestion",
};

function valueText(field: string, value: Value, words: DetailWords): string {
  if (value === null || value === "") return field === "until" ? "open" : "nothing";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.map((each) => elementText(field, each, words)).join(", ") || "nothing";
  if (typeof value === "object") return field === "policy" ? policyText(value, words) : JSON.stringify(value);
  if (typeof value === "number") return field === "share" ? `${value} %` : String(value);
  return textValue(field, value, words);
}

/** What a policy says beyond the usual one. */
function policyText(value: Value, { names, currency }: DetailWords): string {
  const policy = policySchema.safeParse(value);
  if (!policy.success) return JSON.stringify(value);
  const name = (id: string) => names.get(id) ?? "no longer in the register";
  const changes = policyChanges(defaultPolicy, policy.data, { currency, unitName: name, providerName: name });
  const sentences = changes.map(({ before, after }) => after ?? `Without: ${before}`);
  return sentences.length === 0 ? "the usual one" : sentences.join(" ");
}

function elementText(field: string, value: Value, words: DetailWords): string {
  if (value === "FINANCE" || value === "PROCUREMENT") return financeFunctionNames[value];
  return valueText(field, value, words);
}

function textValue(field: string, value: string, { names, timeZone }: DetailWords): string {
  if (uuid.test(value)) return names.get(value) ?? "no longer in the register";
  if (!instant.test(value)) return field === "name" || field === "title" ? value : (choices[value] ?? value);
  const at = new Date(value);
  if (field === "month") return value.slice(0, 7);
  if (field === "due" || field === "plannedOn") return shortDayText(value.slice(0, 10));
  if (at.getTime() === 0) return "the beginning";
  const day = dayOf(at, timeZone);
  return startOfDay(day, timeZone).getTime() === at.getTime() ? shortDayText(day) : instantText(at, timeZone);
}
