import { z } from "zod";

/** A tag of a unit: a word by which requirements find it. */
export const unitTagSchema = z
  .string()
  .regex(/^[\p{Ll}\p{Lo}\p{N}]+(-[\p{Ll}\p{Lo}\p{N}]+)*$/u, "A tag is small letters and digits, joined by hyphens.")
  .max(40);

/** Which units a requirement speaks of. */
export const requirementScopeSchema = z.discriminatedUnion("of", [
  z.strictObject({ of: z.literal("MATERIAL_UNITS") }),
  z.strictObject({ of: z.literal("TOP_LEVEL_UNITS") }),
  z.strictObject({ of: z.literal("ALL_UNITS") }),
  z.strictObject({ of: z.literal("UNIT"), unitId: z.uuid() }),
  /** The unit and all units below it. */
  z.strictObject({ of: z.literal("SUBTREE"), unitId: z.uuid() }),
  z.strictObject({ of: z.literal("TAG"), tag: unitTagSchema }),
]);
export type RequirementScope = z.infer<typeof requirementScopeSchema>;

/** The same, with the names that its sentence needs. */
export type NamedScope =
  | { of: "MATERIAL_UNITS" | "TOP_LEVEL_UNITS" | "ALL_UNITS" }
  | { of: "UNIT" | "SUBTREE"; unitName: string }
  | { of: "TAG"; tag: string };

/** As the beginning of a sentence. */
export function scopeInWords(scope: NamedScope): string {
  switch (scope.of) {
    case "MATERIAL_UNITS":
      return "Every material unit";
    case "TOP_LEVEL_UNITS":
      return "Every top-level unit";
    case "ALL_UNITS":
      return "Every unit";
    case "UNIT":
      return scope.unitName;
    case "SUBTREE":
      return `Every unit from ${scope.unitName} down`;
    case "TAG":
      return `Every unit with the tag “${scope.tag}”`;
  }
}
