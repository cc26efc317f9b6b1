import { z } from "zod";
import { financeFunctions, personas } from "./persona";
import { providerSides } from "./provider";
import { seatKinds } from "./seat";

const id = z.uuid();
const share = z.int().min(1).max(100);
const person = { personId: id };
const cover = { ...person, unitId: id, persona: z.enum(personas) };
const answer = { ...person, providerId: id, side: z.enum(providerSides) };

/**
 * One change of a plan, as it is kept. All steps of a plan hold from the plan's day on, in their order. A unit may be one
 * that an earlier step founds: `NEW_UNIT` says the id that it will have.
 */
export const planStepSchema = z.discriminatedUnion("kind", [
  /** Without a manager they keep the one that they have. */
  z.object({ kind: z.literal("MOVE_PERSON"), ...person, unitId: id, managerId: id.nullable() }),
  z.object({
    kind: z.literal("ASSIGN"),
    ...person,
    persona: z.enum(personas),
    functions: z.array(z.enum(financeFunctions)),
    share,
  }),
  z.object({ kind: z.literal("END_ASSIGNMENT"), ...person }),
  z.object({ kind: z.literal("FILL_SEAT"), ...person, seat: z.enum(seatKinds), share }),
  z.object({ kind: z.literal("LEAVE_SEAT"), ...person, seat: z.enum(seatKinds) }),
  z.object({ kind: z.literal("ADD_COVER"), ...cover, isDeputy: z.boolean() }),
  z.object({ kind: z.literal("END_COVER"), ...cover }),
  z.object({ kind: z.literal("ADD_PROVIDER_COVER"), ...answer }),
  z.object({ kind: z.literal("END_PROVIDER_COVER"), ...answer }),
  z.object({ kind: z.literal("LEAVE"), ...person }),
  /** In the CCoE, or as a persona of a unit. */
  z.object({
    kind: z.literal("OPEN_SEAT"),
    title: z.string(),
    seat: z.enum(seatKinds).nullable(),
    persona: z.enum(personas).nullable(),
    unitId: id.nullable(),
    share,
  }),
  z.object({ kind: z.literal("NEW_UNIT"), unitId: id, code: z.string(), name: z.string(), parentId: id.nullable() }),
  z.object({ kind: z.literal("MOVE_UNIT"), unitId: id, parentId: id.nullable() }),
  z.object({ kind: z.literal("MERGE_UNIT"), unitId: id, intoId: id }),
  z.object({ kind: z.literal("CLOSE_UNIT"), unitId: id }),
]);

export type PlanStep = z.infer<typeof planStepSchema>;
export type PlanStepKind = PlanStep["kind"];
/** The step of a kind. */
export type StepOf<K extends PlanStepKind> = Extract<PlanStep, { kind: K }>;

/** As they are offered, by what they are about. */
export const planStepNames = {
  people: {
    MOVE_PERSON: "Move a person to another unit",
    ASSIGN: "Give a person a persona",
    END_ASSIGNMENT: "End a person's persona",
    ADD_COVER: "Let a person cover a unit",
    END_COVER: "End a cover",
    LEAVE: "A person leaves",
  },
  ccoe: {
    FILL_SEAT: "Give a person a CCoE seat",
    LEAVE_SEAT: "Free a CCoE seat",
    OPEN_SEAT: "Open a seat that is to be filled",
    ADD_PROVIDER_COVER: "Let a person answer for a provider",
    END_PROVIDER_COVER: "End who answers for a provider",
  },
  units: {
    NEW_UNIT: "Found a unit",
    MOVE_UNIT: "Move a unit under another",
    MERGE_UNIT: "Merge a unit into another",
    CLOSE_UNIT: "Close a unit",
  },
} as const satisfies Record<string, Partial<Record<PlanStepKind, string>>>;

/** The step kept as JSON. @throws ZodError when what is kept is no step. */
export function parsePlanStep(kept: unknown): PlanStep {
  return planStepSchema.parse(kept);
}

/** People, units and providers that a step names. */
export function idsOf(step: PlanStep): string[] {
  const named = ["personId", "unitId", "managerId", "parentId", "intoId", "providerId"] as const;
  const fields: Partial<Record<string, unknown>> = step;
  return named.map((field) => fields[field]).filter((value) => typeof value === "string");
}
