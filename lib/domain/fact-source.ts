import { dayOf } from "./day";
import { shortDayText } from "./day-text";
import type { PersonField } from "./person";
import type { TypedFields } from "./typed-fields";

/** The import that a person came from, if any. */
export type ImportOfPerson = { fileName: string; appliedAt: Date | null } | null;

/** Where a fact is from, in words; undefined when nothing is known of it. */
export function sourceText(
  field: PersonField,
  { typed, import: source }: { typed: TypedFields; import: ImportOfPerson },
  timeZone: string,
): string | undefined {
  const mark = typed[field];
  if (mark) return `Typed by ${mark.by}, ${shortDayText(dayOf(new Date(mark.at), timeZone))}`;
  if (!source) return undefined;
  const when = source.appliedAt ? `, ${shortDayText(dayOf(source.appliedAt, timeZone))}` : "";
  return `From ${source.fileName}${when}`;
}
