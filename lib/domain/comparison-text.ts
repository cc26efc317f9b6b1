import { describeStatement } from "./assignment";
import { type ComparedField, fieldsChanged, type PersonThen } from "./comparison";
import { personaShortNames } from "./persona";
import { providerSideNames } from "./provider";
import { seatNames } from "./seat";

const comparedFieldNames: Record<ComparedField, string> = {
  persona: "Persona",
  terms: "Persona",
  unit: "Unit",
  manager: "Manager",
  title: "Title",
  seats: "CCoE seats",
  covers: "Covers",
  providers: "Providers",
};

/** What a person has of a field, in words; "none" for nothing. */
export function fieldText(field: ComparedField, then: PersonThen): string {
  switch (field) {
    case "persona":
    case "terms":
      return then.assignment ? describeStatement(then.assignment) : "none";
    case "unit":
      return then.unit?.name ?? "none";
    case "manager":
      return then.manager?.name ?? "none";
    case "title":
      return then.title || "none";
    case "seats":
    case "covers":
    case "providers":
      return itemsOf(field, then).join(", ") || "none";
  }
}

type ListField = "seats" | "covers" | "providers";

const isListField = (field: ComparedField): field is ListField =>
  field === "seats" || field === "covers" || field === "providers";

function itemsOf(field: ListField, then: PersonThen): string[] {
  switch (field) {
    case "seats":
      return then.seats.map((kind) => seatNames[kind]);
    case "covers":
      return then.covers.map(coverText);
    case "providers":
      return then.providers.map(({ provider, side }) => `${provider.name} (${providerSideNames[side]})`);
  }
}

function coverText({ unit, persona, isDeputy }: PersonThen["covers"][number]): string {
  return `${isDeputy ? "deputy of " : ""}${personaShortNames[persona]} for ${unit.name}`;
}

/** A field that differs, with what it was and is in words; null for nothing, before somebody came, and after they went. */
export type FieldChange = { field: string; before: string | null; after: string | null; isList?: true };

// What is said of somebody who is there at one of the instants only.
const said = ["title", "unit", "persona", "manager", "seats", "covers", "providers"] as const satisfies ComparedField[];

/** All that differs about a person, field by field; of who came or went, all that they have. */
export function fieldChanges(before: PersonThen, after: PersonThen): FieldChange[] {
  if (before.standing === "OUT") return had(after).map(({ field, text }) => ({ field, before: null, after: text }));
  if (after.standing === "OUT") return had(before).map(({ field, text }) => ({ field, before: text, after: null }));
  const fields = fieldsChanged(before, after);
  const texts = fields.map((field): FieldChange => {
    const name = comparedFieldNames[field];
    if (!isListField(field)) return { field: name, before: fieldText(field, before), after: fieldText(field, after) };
    // Of lists, what differs alone.
    const [was, is] = [itemsOf(field, before), itemsOf(field, after)];
    const only = (items: string[], others: string[]) => items.filter((item) => !others.includes(item)).join(", ");
    return { field: name, before: only(was, is) || null, after: only(is, was) || null, isList: true };
  });
  if (before.standing === after.standing || fields.includes("unit")) return texts;
  // With their unit, which was put elsewhere.
  const unit = fieldText("unit", after);
  return [{ field: comparedFieldNames.unit, before: null, after: `${unit} was put elsewhere` }, ...texts];
}

function had(then: PersonThen) {
  return said.flatMap((field) => {
    const text = fieldText(field, then);
    return text === "none" ? [] : [{ field: comparedFieldNames[field], text }];
  });
}

/** "Unit: from Retail to Bank", "Covers: + Finance for Retail", or what somebody has who came or went: "Unit: Retail". */
export function changeText({ field, before, after, isList }: FieldChange): string {
  if (isList) {
    const signs = [after === null ? "" : `+ ${after}`, before === null ? "" : `− ${before}`];
    return `${field}: ${signs.filter(Boolean).join("; ")}`;
  }
  if (before === null || after === null) return `${field}: ${before ?? after}`;
  return `${field}: from ${before} to ${after}`;
}
