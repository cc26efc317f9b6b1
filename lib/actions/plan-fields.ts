import { z } from "zod";
import type { NewPlanStep } from "@/lib/data/plan-steps";
import { providerSides } from "@/lib/domain/provider";
import { seatKinds } from "@/lib/domain/seat";
import { checkField, dayField, functionsField, idField, optional, personaField, shareField, textField } from "./fields";

/** What every form about a plan carries: which one, and as which revision its page shows it. */
export const aboutPlan = { planId: idField, revision: z.coerce.number("Load the page again.").int().positive() };

export const statementFields = { name: textField, purpose: textField, day: dayField };

const person = { personId: z.uuid("Choose a person.") };
const unit = { unitId: z.uuid("Choose a unit.") };
const above = { parentId: optional(idField).transform((value) => value ?? null) };
const provider = {
  providerId: z.uuid("Choose a provider."),
  side: z.enum(providerSides, "Choose a side."),
};
const seat = { seat: z.enum(seatKinds, "Choose the kind of seat.") };

/** The fields of a step by its kind. */
export const stepFields = z.discriminatedUnion(
  "kind",
  [
    z.object({
      kind: z.literal("MOVE_PERSON"),
      ...person,
      ...unit,
      managerId: optional(idField).transform((value) => value ?? null),
    }),
    z.object({
      kind: z.literal("ASSIGN"),
      ...person,
      persona: personaField,
      functions: functionsField,
      share: shareField,
    }),
    z.object({ kind: z.literal("END_ASSIGNMENT"), ...person }),
    z.object({ kind: z.literal("ADD_COVER"), ...person, ...unit, persona: personaField, isDeputy: checkField }),
    z.object({ kind: z.literal("END_COVER"), ...person, ...unit, persona: personaField }),
    z.object({ kind: z.literal("LEAVE"), ...person }),
    z.object({ kind: z.literal("FILL_SEAT"), ...person, ...seat, share: shareField }),
    z.object({ kind: z.literal("LEAVE_SEAT"), ...person, ...seat }),
    z.object({ kind: z.literal("ADD_PROVIDER_COVER"), ...person, ...provider }),
    z.object({ kind: z.literal("END_PROVIDER_COVER"), ...person, ...provider }),
    z.object({
      kind: z.literal("OPEN_SEAT"),
      title: textField,
      seat: optional(z.enum(seatKinds)).transform((value) => value ?? null),
      persona: optional(personaField).transform((value) => value ?? null),
      unitId: optional(idField).transform((value) => value ?? null),
      share: shareField,
    }),
    z.object({ kind: z.literal("NEW_UNIT"), code: textField, name: textField, ...above }),
    z.object({ kind: z.literal("MOVE_UNIT"), ...unit, ...above }),
    z.object({ kind: z.literal("MERGE_UNIT"), ...unit, intoId: z.uuid("Choose the unit that it goes into.") }),
    z.object({ kind: z.literal("CLOSE_UNIT"), ...unit }),
  ],
  "Choose what changes.",
) satisfies z.ZodType<NewPlanStep>;
