import type { z } from "zod";
import type { Problem } from "@/lib/domain/outcome";

/** What a schema says of a field, as a problem to show beside it. */
export function toProblem(issue: z.core.$ZodIssue): Problem {
  const field = issue.path[0];
  return field === undefined ? { message: issue.message } : { field: String(field), message: issue.message };
}

/** The texts of a form by name; a list where a name occurs several times. React adds fields of its own, named "$...". */
export function valuesOf(formData: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(formData.keys())) {
    if (name.startsWith("$")) continue;
    const texts = formData.getAll(name).filter((value) => typeof value === "string");
    const [only, ...more] = texts;
    if (only !== undefined) values[name] = more.length === 0 ? only : texts;
  }
  return values;
}
