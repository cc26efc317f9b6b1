import { z } from "zod";
import { isDay } from "@/lib/domain/day";
import { financeFunctions, personas } from "@/lib/domain/persona";

/** A field that a browser leaves empty rather than out. */
export function optional<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (value === "" ? undefined : value), schema.optional());
}

/** A field that may occur once, several times or, with nothing checked, not at all. */
export function several<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(schema));
}

/** Text of any kind; what it may be is for the domain to say. */
export const textField = z.string().max(10_000, "This is too long.").default("");
export const idField = z.uuid("This is not in the register.");
/** The id of a gap is words; whether it is open, its command looks up. */
export const gapIdField = z.string().min(1, "This is not in the register.").max(200, "This is not in the register.");
export const personaField = z.enum(personas, "Choose one of the four personas.");
export const functionsField = several(z.enum(financeFunctions));
export const shareField = z.coerce
  .number("Give the time share as a whole number from 1 to 100.")
  .int("Give the time share as a whole number from 1 to 100.")
  .min(1, "Give the time share as a whole number from 1 to 100.")
  .max(100, "Give the time share as a whole number from 1 to 100.");
export const dayField = optional(z.string().refine(isDay, "Give a day as YYYY-MM-DD, such as 2026-03-31."));
export const checkField = z.preprocess((value) => value === "on" || value === "true", z.boolean());
export const directionField = z.enum(["up", "down"], "Move it up or down.");
/** The audit number of the page that a form was made on. */
export const seenField = optional(z.string().regex(/^\d{1,18}$/, "Load the page again."));

/** What every form about one person carries. */
export const aboutPerson = { personId: idField, from: dayField, seen: seenField };
