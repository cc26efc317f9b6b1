import { type PersonField, personFields } from "./person";

/** Which facts of a person were typed in Muster: when, as an ISO instant, and by whom. Any other came from an import. */
export type TypedFields = Partial<Record<PersonField, { at: string; by: string }>>;

/** The marks as stored, or as few of them as can be read. */
export function typedFields(stored: unknown): TypedFields {
  const marks: TypedFields = {};
  for (const field of personFields) {
    const mark = isRecord(stored) ? stored[field] : undefined;
    if (isRecord(mark) && typeof mark.at === "string" && typeof mark.by === "string") {
      marks[field] = { at: mark.at, by: mark.by };
    }
  }
  return marks;
}

/** The marks after somebody typed further fields. */
export function markTyped(marks: TypedFields, fields: readonly PersonField[], at: Date, by: string): TypedFields {
  const mark = { at: at.toISOString(), by };
  return { ...marks, ...Object.fromEntries(fields.map((field) => [field, mark])) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
