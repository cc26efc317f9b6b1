"use server";
import { z } from "zod";
import { commentOnGap } from "@/lib/data/comments";
import { acknowledgeGaps, dropGapPlan, planGap } from "@/lib/data/gap-follow-ups";
import { revokeWaiver, waiveGap } from "@/lib/data/waivers";
import { grant } from "@/lib/domain/access";
import { dayField, gapIdField, idField, optional, seenField, several, textField } from "./fields";
import type { FormState } from "./form-state";
import { submit } from "./submit";

/** As many as a page of the list has. */
const mostGaps = 100;

/** Fields: gapIds (several) or matching, ownerId, due, seen. */
export async function acknowledgeGapsAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({
      gapIds: several(gapIdField).refine((ids) => ids.length <= mostGaps, "These are too many at once."),
      matching: z.string().max(1_000, "Load the page again.").optional(),
      ownerId: optional(idField),
      due: dayField,
      seen: seenField,
    }),
    command: (actor, { due, ...input }) => acknowledgeGaps(grant(actor, "coverage:write"), { ...input, due }),
    done: ({ gaps }) => ({ message: gaps === 1 ? "The gap is taken on." : `${gaps} gaps are taken on.` }),
  });
}

/** Fields: gapId, nomineeId, day, seen. */
export async function planGapAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({
      gapId: gapIdField,
      nomineeId: z.uuid("Choose somebody."),
      day: dayField,
      seen: seenField,
    }),
    command: (actor, { day, ...input }) => planGap(grant(actor, "coverage:write"), { ...input, day }),
    done: () => ({ message: "The plan is noted. The gap closes once somebody fills it." }),
  });
}

/** Fields: gapId, seen. */
export async function dropGapPlanAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ gapId: gapIdField, seen: seenField }),
    command: (actor, input) => dropGapPlan(grant(actor, "coverage:write"), input),
    done: () => ({ message: "Nobody is planned any more." }),
  });
}

/** Fields: gapId, reason, lastDay, seen. */
export async function waiveGapAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ gapId: gapIdField, reason: textField, lastDay: dayField, seen: seenField }),
    command: (actor, { lastDay, ...input }) => waiveGap(grant(actor, "coverage:write"), { ...input, lastDay }),
    done: () => ({ message: "The gap is waived. It stays in sight." }),
  });
}

/** Fields: waiverId. */
export async function revokeWaiverAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ waiverId: idField }),
    command: (actor, input) => revokeWaiver(grant(actor, "coverage:write"), input),
    done: () => ({ message: "The waiver holds no longer." }),
  });
}

/** Fields: gapId, text. */
export async function commentOnGapAction(_: FormState, formData: FormData): Promise<FormState> {
  return submit(formData, {
    schema: z.object({ gapId: gapIdField, text: textField }),
    command: (actor, input) => commentOnGap(grant(actor, "coverage:write"), input),
    done: () => ({ message: "Comment added." }),
  });
}
